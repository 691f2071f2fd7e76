package fr.maillage.community.membership;

import java.time.Instant;

/**
 * Someone who asked to join.
 *
 * @param name the one they chose where names are chosen, their own elsewhere
 * @param word to those who decide; may be empty
 */
public record Waiting(long id, String name, String word, Instant at) {}
