@NullMarked
package fr.maillage.community.rich;

import org.jspecify.annotations.NullMarked;
