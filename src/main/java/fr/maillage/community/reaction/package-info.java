/** Reactions: help rather than applause. Counted under what they answer, and nowhere added up. */
@NullMarked
package fr.maillage.community.reaction;

import org.jspecify.annotations.NullMarked;
