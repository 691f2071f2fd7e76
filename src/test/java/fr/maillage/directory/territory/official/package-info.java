/** Tests of the official. */
@NullMarked
package fr.maillage.directory.territory.official;

import org.jspecify.annotations.NullMarked;
