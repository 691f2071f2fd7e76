@NullMarked
package fr.maillage.community.change;

import org.jspecify.annotations.NullMarked;
