/** Imports: a file is read beside the directory, shown as what it would change, and written once a person says so. */
@NullMarked
package fr.maillage.directory.imports;

import org.jspecify.annotations.NullMarked;
