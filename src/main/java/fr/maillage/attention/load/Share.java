package fr.maillage.attention.load;

import fr.maillage.community.Level;

/**
 * What came to someone from one community in a week.
 *
 * @param characters of all of it
 * @param alerts how many of them came at once
 * @param stayed how many waited there, for the person lets them come no further
 */
public record Share(
        long community, String name, Level level, int posts, int comments, long characters, int alerts, int stayed) {
    public int messages() {
        return posts + comments;
    }

    /** It could come in the digest instead. */
    public boolean movable() {
        return level == Level.AT_ONCE;
    }
}
