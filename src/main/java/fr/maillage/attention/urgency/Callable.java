package fr.maillage.attention.urgency;

/**
 * A post that someone may call urgent.
 *
 * @param people to whom it would come, without those who want silence
 * @param outside how many of them are outside their hours now
 * @param called somebody has called it urgent: once is enough
 */
public record Callable(
        long post, String heading, long community, String name, int people, int outside, boolean called) {}
