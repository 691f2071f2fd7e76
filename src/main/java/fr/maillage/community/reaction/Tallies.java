package fr.maillage.community.reaction;

import java.util.List;
import java.util.Map;

/** The reactions of a page: to the post, and to each comment shown. */
public record Tallies(Map<Long, List<Tally>> byComment) {
    /** Stands for the post itself where a comment's number is asked for. */
    public static final long POST = 0;

    public List<Tally> of(long comment) {
        return byComment.getOrDefault(comment, List.of());
    }
}
