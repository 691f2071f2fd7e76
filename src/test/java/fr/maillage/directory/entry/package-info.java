/** Tests of the entries of the directory. */
@NullMarked
package fr.maillage.directory.entry;

import org.jspecify.annotations.NullMarked;
