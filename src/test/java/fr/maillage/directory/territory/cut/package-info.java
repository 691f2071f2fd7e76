/** Tests of the cut. */
@NullMarked
package fr.maillage.directory.territory.cut;

import org.jspecify.annotations.NullMarked;
