package fr.maillage.community;

/**
 * Someone joined a community.
 *
 * @param level the one they chose on joining
 */
public record Joined(long account, long community, Level level) {}
