package fr.maillage.attention.overview;

import fr.maillage.community.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A community at a glance.
 *
 * @param level the viewer's, or null for someone who is not of it
 * @param weeks how many posts and comments in each of the last twelve weeks, the oldest first; empty for someone who may not
 *     read it
 * @param unanswered questions nobody answered yet, at most 100
 * @param changed pages, files and projects that changed and the viewer did not see
 * @param coming its next days, at most two; none for someone who may not read it
 */
public record Glance(
        long id,
        String name,
        @Nullable Level level,
        long unread,
        List<Integer> weeks,
        int unanswered,
        int changed,
        List<Coming> coming) {
    public int busiest() {
        return weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    public int total() {
        return weeks.stream().mapToInt(Integer::intValue).sum();
    }

    public int lastWeek() {
        return weeks.isEmpty() ? 0 : weeks.getLast();
    }
}
