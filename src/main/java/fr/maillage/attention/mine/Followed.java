package fr.maillage.attention.mine;

import fr.maillage.community.Level;

/** A community someone is of, and how they follow it. */
public record Followed(long community, String name, Level level, boolean chosen) {}
