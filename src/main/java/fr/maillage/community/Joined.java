package fr.maillage.community;

import org.jspecify.annotations.Nullable;

/**
 * Someone joined a community.
 *
 * @param level the one they chose on joining; null where they chose none
 */
public record Joined(long account, long community, @Nullable Level level) {}
