package fr.maillage.attention.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * To whom something written in a community comes.
 *
 * @param now how many are told at once; where either are few, all whom their hours let be told sooner or later
 * @param outside how many would be, and are outside their hours; 0 where either are few
 * @param digest how many find it in their digest
 * @param next when the first of those outside their hours is told, or null
 * @param few so few are told at once, or later, that their hours would be those of one person or another
 * @param untold how many others there are, where they are so few that any of these figures would be about one of them:
 *     then the others are 0; else 0
 */
public record Audience(
        int now, int outside, int digest, @Nullable Instant next, boolean few, int untold) {
    /** From so many on, figures say nothing of anybody. */
    public static final int SEVERAL = 5;

    static Audience of(int now, int outside, int digest, @Nullable Instant next, int others) {
        if (few(others)) {
            return new Audience(0, 0, 0, null, true, others);
        }
        return now + outside == 0 || few(now) || few(outside)
                ? new Audience(now + outside, 0, digest, null, true, 0)
                : new Audience(now, outside, digest, next, false, 0);
    }

    /** Somebody may be disturbed by it, as far as one may know. */
    public boolean tells() {
        return untold > 0 || now + outside > 0;
    }

    /** What they chose would be what one person or another chose. */
    public static boolean few(int people) {
        return people > 0 && people < SEVERAL;
    }
}
