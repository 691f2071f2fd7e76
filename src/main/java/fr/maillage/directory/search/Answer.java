package fr.maillage.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param words that were searched, without the place
 * @param corrected how the words were understood, or null where they were taken as written
 * @param place the commune it was searched from, or null
 * @param found how many answers there are, at most {@link #MOST} + 1
 * @param radius in metres around the place, or null where it was the whole directory
 * @param partly nothing held all the words: these hold some
 * @param markers every answer that has a position, as JSON: [[rank, id, latitude, longitude, name], …]
 */
public record Answer(
        String words,
        @Nullable String corrected,
        @Nullable Place place,
        int found,
        @Nullable Double radius,
        boolean partly,
        List<Card> cards,
        String markers) {
    /** How many answers are counted, listed and put on the map; beyond, people are asked to say more. */
    public static final int MOST = 200;

    static final int PAGE = 20;

    /**
     * @param typed it was named among the words
     */
    public record Place(String code, String name, boolean typed) {}

    public boolean capped() {
        return found > MOST;
    }

    public int counted() {
        return Math.min(found, MOST);
    }

    /** The last card of the page, where others follow; else null. */
    public @Nullable Card last() {
        return !cards.isEmpty() && cards.getLast().n() < counted() ? cards.getLast() : null;
    }

    public int page() {
        return cards.isEmpty() ? 1 : (cards.getFirst().n() - 1) / PAGE + 1;
    }

    public int pages() {
        return Math.max(1, (counted() + PAGE - 1) / PAGE);
    }
}
