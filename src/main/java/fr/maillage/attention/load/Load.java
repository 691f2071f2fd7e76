package fr.maillage.attention.load;

import java.util.List;

/**
 * What came to someone in a week.
 *
 * @param shares by community, the most first
 * @param stayed how many messages came no further than their communities
 */
public record Load(List<Share> shares, int stayed) {}
