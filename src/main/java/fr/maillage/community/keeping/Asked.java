package fr.maillage.community.keeping;

import java.time.Instant;

/** A question nobody answered yet. */
public record Asked(long post, String heading, String author, Instant at) {}
