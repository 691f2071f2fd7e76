/** Tests of the open formats. */
@NullMarked
package fr.maillage.directory.formats;

import org.jspecify.annotations.NullMarked;
