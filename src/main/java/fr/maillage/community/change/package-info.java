/** What changed in a community besides its discussions, for who did not see it. */
@NullMarked
package fr.maillage.community.change;

import org.jspecify.annotations.NullMarked;
