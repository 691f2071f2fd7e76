/** Small cards for what is linked to on this instance; of what stands elsewhere nothing is asked. */
@NullMarked
package fr.maillage.community.card;

import org.jspecify.annotations.NullMarked;
