/** "Ma charge d'information": how much reading came to someone, for themselves alone. */
@NullMarked
package fr.maillage.attention.load;

import org.jspecify.annotations.NullMarked;
