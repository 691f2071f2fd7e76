package fr.maillage.web;

/**
 * How many conversations of someone have something new, for the navigation of every page: part of the query that reads who
 * looks, so that no page asks once more.
 */
public interface ConversationSign {
    /** An SQL expression; {@code a} is their account. */
    String count();
}
