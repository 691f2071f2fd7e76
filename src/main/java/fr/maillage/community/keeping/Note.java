package fr.maillage.community.keeping;

import java.time.Instant;

/**
 * What was passed on, at one time.
 *
 * @param author as the community knows them; empty where they are gone
 */
public record Note(long id, String body, Instant at, String author) {
    static final int LONGEST = 10_000;
}
