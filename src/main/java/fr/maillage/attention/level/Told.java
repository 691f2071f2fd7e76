package fr.maillage.attention.level;

import fr.maillage.community.Level;

/**
 * How what is written in a discussion comes to someone, and why.
 *
 * @param heading of the discussion
 */
public record Told(long post, String heading, long community, String name, Level level, Reason reason) {}
