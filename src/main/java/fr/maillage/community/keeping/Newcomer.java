package fr.maillage.community.keeping;

import java.time.Instant;

/** Someone who came lately and whom nobody welcomed yet. */
public record Newcomer(long membership, String name, Instant joined) {}
