/** Tests of the territory. */
@NullMarked
package fr.maillage.directory.territory;

import org.jspecify.annotations.NullMarked;
