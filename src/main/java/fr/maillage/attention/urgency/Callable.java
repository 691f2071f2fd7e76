package fr.maillage.attention.urgency;

import fr.maillage.attention.audience.Audience;

/**
 * A post that someone may call urgent.
 *
 * @param people to whom it would come, without those who want silence
 * @param others who belong there besides the viewer
 * @param outside how many of them are outside their hours now
 * @param called somebody has called it urgent: once is enough
 */
public record Callable(
        long post, String heading, long community, String name, int others, int people, int outside, boolean called) {
    /** To how many it comes would tell what one person or another chose. */
    public boolean few() {
        return others == 0 || Audience.few(others);
    }

    /** Where they are few, it would be the hours of one person or another. */
    public boolean tellsHours() {
        return !few() && outside > 0 && !Audience.few(outside) && !Audience.few(people - outside);
    }
}
