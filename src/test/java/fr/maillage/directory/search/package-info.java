/** Tests of the search. */
@NullMarked
package fr.maillage.directory.search;

import org.jspecify.annotations.NullMarked;
