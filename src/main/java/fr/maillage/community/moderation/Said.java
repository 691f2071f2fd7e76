package fr.maillage.community.moderation;

import java.time.Instant;

/** Why one person reported it; nobody is told who. */
public record Said(Reason reason, String words, Instant at) {}
