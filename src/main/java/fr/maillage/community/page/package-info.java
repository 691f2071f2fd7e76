/** Pages that the members of a community write together, with everything that ever stood on them. */
@NullMarked
package fr.maillage.community.page;

import org.jspecify.annotations.NullMarked;
