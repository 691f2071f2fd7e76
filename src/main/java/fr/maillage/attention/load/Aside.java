package fr.maillage.attention.load;

/**
 * What came to someone besides their communities in a week.
 *
 * @param characters of all of it
 */
public record Aside(int messages, long characters) {}
