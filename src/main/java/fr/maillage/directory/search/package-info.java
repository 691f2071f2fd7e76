/** Finding what the directory holds: by words, place and filters, as a list and a map that say the same. */
@NullMarked
package fr.maillage.directory.search;

import org.jspecify.annotations.NullMarked;
