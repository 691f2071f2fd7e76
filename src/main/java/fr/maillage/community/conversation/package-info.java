/**
 * Conversations of two or a few people: written when one has time. Nothing tells who has read, nor who is there, but to two who
 * both want it.
 */
@NullMarked
package fr.maillage.community.conversation;

import org.jspecify.annotations.NullMarked;
