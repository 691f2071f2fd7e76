package fr.maillage.attention.level;

import fr.maillage.community.Level;

/**
 * How someone follows a community.
 *
 * @param chosen by themselves; else as the community suggests
 */
public record Following(long community, String name, Level level, boolean chosen) {}
