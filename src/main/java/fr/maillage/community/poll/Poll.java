package fr.maillage.community.poll;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A poll as one viewer sees it.
 *
 * @param ofDates each date is answered by itself
 * @param several one may choose several answers
 * @param closes until when one votes, or null
 * @param atTheEnd results are shown then
 * @param open one votes, now
 * @param ended one votes no more, whatever becomes of the discussion
 * @param votes the viewer may
 * @param voters how many people voted
 * @param voted the viewer did
 * @param named who comes when is told to those who see the results
 */
public record Poll(
        long post,
        boolean ofDates,
        boolean several,
        @Nullable Instant closes,
        boolean atTheEnd,
        boolean open,
        boolean ended,
        boolean votes,
        int voters,
        boolean voted,
        boolean named,
        List<Option> options) {
    /** From so many on, figures say nothing of anybody. */
    private static final int SEVERAL = 5;

    /**
     * What can be chosen.
     *
     * @param label empty where it is a date
     * @param mine what the viewer answered, or null
     * @param names of those who come, and of those who perhaps do, where names are told
     */
    public record Option(
            long id,
            String label,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            int yes,
            int maybe,
            int no,
            @Nullable Answer mine,
            List<String> names,
            List<String> perhaps) {}

    public enum Answer {
        YES,
        MAYBE,
        NO;

        public String key() {
            return "poll.answer." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** So few answered that knowing them tells who answered what. */
    public boolean guessed() {
        return !named && voters < SEVERAL;
    }

    Poll withVoted(boolean now) {
        return new Poll(post, ofDates, several, closes, atTheEnd, open, ended, votes, voters, now, named, options);
    }

    public String address() {
        return "/posts/" + post + "/vote";
    }

    /** The first field of what one chooses. */
    String field() {
        return "option-" + options.getFirst().id() + (ofDates ? "-" + Answer.YES : "");
    }

    /** Where the viewer's answers, as they were when this was read, are given again; empty where they gave none. */
    String again() {
        return options.stream()
                .filter(option -> option.mine() != null)
                .map(option -> ofDates ? "option-" + option.id() + "=" + option.mine() : "option=" + option.id())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), given -> given.isEmpty() ? "" : address() + "?" + given));
    }

    /**
     * Whoever voted sees them, and once nobody votes everyone does. Those kept for the end are seen when it has come: a
     * discussion that is closed may be opened again, and one would vote on knowing them.
     */
    public boolean shows() {
        return atTheEnd ? ended : !open || voted;
    }

    public int percent(int votes) {
        return voters == 0 ? 0 : Math.round(100f * votes / voters);
    }

    /** Whether nothing else suits as many. */
    public boolean best(Option option) {
        return option.yes() > 0 && options.stream().allMatch(other -> other.yes() <= option.yes());
    }
}
