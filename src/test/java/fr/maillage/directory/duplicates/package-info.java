/** Tests of the duplicates: what is suggested, what is decided, what is undone. */
@NullMarked
package fr.maillage.directory.duplicates;

import org.jspecify.annotations.NullMarked;
