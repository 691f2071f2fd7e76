package fr.maillage.attention.feed;

import org.jspecify.annotations.Nullable;

/**
 * What the feed says besides what is in it.
 *
 * @param alerts how many came and were neither read nor put away; at most 100 are counted
 * @param stopped where a page of the feed was last left, in the last days, or null
 */
public record Beside(int alerts, @Nullable String stopped) {}
