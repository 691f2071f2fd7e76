/** Each member's own list of entries, tried. */
@NullMarked
package fr.maillage.directory.favourite;

import org.jspecify.annotations.NullMarked;
