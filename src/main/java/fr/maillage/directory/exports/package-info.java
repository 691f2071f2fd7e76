/** Exports: the directory given back in the open formats of the field, for machines and for spreadsheets. */
@NullMarked
package fr.maillage.directory.exports;

import org.jspecify.annotations.NullMarked;
