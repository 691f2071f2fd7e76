package fr.maillage.attention.load;

/** How long one reads, from how many characters there are to read. */
public final class Reading {
    /** A quiet reading of French prose: some 230 words a minute. */
    private static final long CHARACTERS_A_MINUTE = 1_300;

    private static final long LONGEST_BAR = 60;

    private Reading() {}

    /** To the nearest minute; 0 for less than one. */
    public static long minutes(long characters) {
        return characters < CHARACTERS_A_MINUTE ? 0 : Math.round((double) characters / CHARACTERS_A_MINUTE);
    }

    /** How long a bar is that stands beside the longest, in pixels; what is there is seen. */
    public static long bar(long characters, long most) {
        return Math.max(1, characters * LONGEST_BAR / Math.max(1, most));
    }
}
