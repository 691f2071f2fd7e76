/** The discussions someone keeps for later. */
@NullMarked
package fr.maillage.attention.kept;

import org.jspecify.annotations.NullMarked;
