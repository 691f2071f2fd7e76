@NullMarked
package fr.maillage.community.page;

import org.jspecify.annotations.NullMarked;
