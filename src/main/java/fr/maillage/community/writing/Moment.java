package fr.maillage.community.writing;

import fr.maillage.community.Wording;
import fr.maillage.web.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be published, and whether people are told of it then.
 *
 * @param when "later", or anything else for now
 * @param day of the author's calendar, as browsers send it
 * @param hour of the author's clock
 * @param quiet nobody is told at once, now or then
 * @param later a day and an hour at once, as a button that proposes them sends them: it goes before the others
 */
public record Moment(
        @Nullable String when,
        @Nullable String day,
        @Nullable String hour,
        @Nullable Boolean quiet,
        @Nullable String later) {
    private static final Duration FURTHEST = Duration.ofDays(366);

    public static final Moment NOW = new Moment(null, null, null, null, null);

    static Moment at(Instant instant, ZoneId zone, boolean quiet) {
        var local = instant.atZone(zone);
        return new Moment(
                "later",
                local.toLocalDate().toString(),
                local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                quiet,
                null);
    }

    /** As a draft keeps it. */
    public static Moment of(boolean later, String day, String hour, boolean quiet) {
        return new Moment(later ? "later" : "now", day, hour, quiet, null);
    }

    public boolean isQuiet() {
        return Boolean.TRUE.equals(quiet);
    }

    public boolean isLater() {
        return "later".equals(when) || proposed();
    }

    private boolean proposed() {
        return later != null && later.contains("T");
    }

    public String dayTyped() {
        return proposed() ? before() : text(day);
    }

    public String hourTyped() {
        return proposed() ? after() : text(hour);
    }

    private String before() {
        return later == null ? "" : text(later.substring(0, later.indexOf('T')));
    }

    private String after() {
        return later == null ? "" : text(later.substring(later.indexOf('T') + 1));
    }

    /** What was typed of it, as of what else a form says; nothing for now. */
    public String said() {
        return isLater() ? dayTyped() + " " + hourTyped() : "";
    }

    /** What is longer is neither a day nor an hour. */
    private static String text(@Nullable String typed) {
        String line = Wording.line(typed);
        return line.length() > DraftLimits.LONGEST_DAY ? "" : line;
    }

    public void check(Problems problems, Instant now, ZoneId zone) {
        if (!isLater()) {
            return;
        }
        var moment = moment(zone);
        if (moment == null) {
            problems.add("day", "draft.day.unreadable");
        } else if (!moment.isAfter(now)) {
            problems.add("day", "draft.day.past");
        } else if (moment.isAfter(now.plus(FURTHEST))) {
            problems.add("day", "draft.day.far");
        }
    }

    /** Null where it cannot be read. */
    public @Nullable Instant moment(ZoneId zone) {
        try {
            return LocalDate.parse(dayTyped())
                    .atTime(LocalTime.parse(hourTyped()))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
