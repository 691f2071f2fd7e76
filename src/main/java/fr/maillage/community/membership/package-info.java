/** Who is of a community, as what, and how they come and go. */
@NullMarked
package fr.maillage.community.membership;

import org.jspecify.annotations.NullMarked;
