package fr.maillage.community.writing;

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
 * When something is to be published.
 *
 * @param when "later"; "quiet" for now, with nobody told at once; or anything else for now
 * @param day of the author's calendar, as browsers send it
 * @param hour of the author's clock
 */
public record Moment(
        @Nullable String when,
        @Nullable String day,
        @Nullable String hour) {
    private static final Duration FURTHEST = Duration.ofDays(366);

    static final Moment NOW = new Moment(null, null, null);

    static Moment at(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return new Moment(
                "later",
                local.toLocalDate().toString(),
                local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    public boolean quiet() {
        return "quiet".equals(when);
    }

    public boolean later() {
        return "later".equals(when);
    }

    public String dayTyped() {
        return day == null ? "" : day.strip();
    }

    public String hourTyped() {
        return hour == null ? "" : hour.strip();
    }

    void check(Problems problems, Instant now, ZoneId zone) {
        if (!later()) {
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
    @Nullable
    Instant moment(ZoneId zone) {
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
