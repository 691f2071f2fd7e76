/** Conversations of two or a few people: written when one has time, with nothing that tells who is there or who has read. */
@NullMarked
package fr.maillage.community.conversation;

import org.jspecify.annotations.NullMarked;
