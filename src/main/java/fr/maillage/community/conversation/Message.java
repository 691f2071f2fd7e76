package fr.maillage.community.conversation;

import fr.maillage.community.discussion.Author;
import java.time.Instant;

/**
 * Something said in a conversation.
 *
 * @param body empty where it was taken away
 */
public record Message(long id, Author author, String body, Instant at, boolean removed, long position) {}
