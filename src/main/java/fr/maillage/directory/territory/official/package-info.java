/** Fills the territories from the official lists: files, the official service, outlines. */
@NullMarked
package fr.maillage.directory.territory.official;

import org.jspecify.annotations.NullMarked;
