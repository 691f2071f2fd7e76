package fr.maillage.community.keeping;

import java.time.Instant;

/** A part of the community in which nothing was said for long. */
public record Asleep(long community, String name, Instant last) {}
