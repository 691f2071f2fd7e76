/** Discussions: a post, the comments under it, and how far each member has read. */
@NullMarked
package fr.maillage.community.discussion;

import org.jspecify.annotations.NullMarked;
