package fr.maillage.attention.atom;

import java.time.Instant;

/**
 * A post, as a feed reader shows it.
 *
 * @param community its name
 * @param kind as the database names it
 * @param heading its title, or its first words
 * @param author by the name they are shown with; empty where their account is gone
 * @param changed when it was written, or edited last
 */
record Entry(
        long post,
        String community,
        String kind,
        String heading,
        String opening,
        String author,
        Instant at,
        Instant changed) {
    String path() {
        return "/posts/" + post;
    }
}
