package fr.maillage.attention.kept;

import java.time.Instant;

/** A discussion kept for later, where it may still be read. */
public record KeptPost(long id, String heading, String community, Instant lastAt) {}
