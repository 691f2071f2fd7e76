/** Tests of imports: from a file to the directory, and everything that may go wrong between. */
@NullMarked
package fr.maillage.directory.imports;

import org.jspecify.annotations.NullMarked;
