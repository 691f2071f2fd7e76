/** Cuts a territory into named parts made of communes. */
@NullMarked
package fr.maillage.directory.territory.cut;

import org.jspecify.annotations.NullMarked;
