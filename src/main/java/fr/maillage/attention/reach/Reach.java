package fr.maillage.attention.reach;

/**
 * How many people a new post would come to, and how. Who lets nothing come, or looks by themselves, is not counted apart:
 * in a small community the author would know who.
 *
 * @param now told at once
 * @param digest in their next digest
 */
public record Reach(int now, int digest) {}
