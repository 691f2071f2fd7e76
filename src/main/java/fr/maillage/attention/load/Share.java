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

    /** A quiet reading of French prose: some 230 words a minute. */
    private static final long CHARACTERS_A_MINUTE = 1_300;

    /** Minutes of reading, rounded up. */
    public long minutes() {
        return minutes(characters);
    }

    static long minutes(long characters) {
        return (characters + CHARACTERS_A_MINUTE - 1) / CHARACTERS_A_MINUTE;
    }

    /** It could come in the digest instead. */
    public boolean movable() {
        return level == Level.AT_ONCE;
    }
}
