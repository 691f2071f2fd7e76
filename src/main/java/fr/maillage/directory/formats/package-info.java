/** The field's open formats: reading them without trusting them, in constant memory, and writing them exactly. */
@NullMarked
package fr.maillage.directory.formats;

import org.jspecify.annotations.NullMarked;
