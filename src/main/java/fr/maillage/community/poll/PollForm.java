package fr.maillage.community.poll;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.web.Problems;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is typed for a poll. A message has one too, with nothing in it.
 *
 * @param options one on a line
 * @param date days, as browsers send them
 * @param at the hour of each, or nothing; not "hour", which on the same page is when all of it is to be published
 * @param end the last day on which one votes, or nothing
 */
public record PollForm(
        @Nullable String options,
        @Nullable List<String> date,
        @Nullable List<String> at,
        @Nullable Boolean several,
        @Nullable String end,
        @Nullable Boolean atEnd) {
    /** What a page has room for. */
    public static final int MOST = 12;

    private static final int LONGEST = 140;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    public static final PollForm NONE = new PollForm(null, null, null, null, null, null);

    /** A day, and on it an hour or the whole day. */
    public record Slot(String day, String hour) {
        static final Slot EMPTY = new Slot("", "");

        boolean typed() {
            return !day.isEmpty() || !hour.isEmpty();
        }

        /** Null where it is no day of this century: the further ones are mistakes, and no calendar bears them all. */
        @Nullable
        LocalDate date() {
            try {
                var read = LocalDate.parse(day);
                return read.getYear() < FIRST_YEAR || read.getYear() > LAST_YEAR ? null : read;
            } catch (DateTimeException e) {
                return null;
            }
        }

        boolean sound() {
            return date() != null && (hour.isEmpty() || time() != null);
        }

        @Nullable
        LocalTime time() {
            try {
                return LocalTime.parse(hour);
            } catch (DateTimeException e) {
                return null;
            }
        }

        static Slot of(String line) {
            int space = line.indexOf(' ');
            return space < 0 ? new Slot(line, "") : new Slot(line.substring(0, space), line.substring(space + 1));
        }
    }

    /** As a draft keeps it. */
    public static PollForm of(String options, String dates, boolean several, String end, boolean atEnd) {
        var slots = dates.lines().map(Slot::of).toList();
        return new PollForm(
                options,
                slots.stream().map(Slot::day).toList(),
                slots.stream().map(Slot::hour).toList(),
                several,
                end,
                atEnd);
    }

    /** Of a row that keeps what was typed. */
    public static PollForm of(ResultSet row) throws SQLException {
        return of(
                row.getString("poll_options"),
                row.getString("poll_dates"),
                row.getBoolean("poll_several"),
                row.getString("poll_end"),
                row.getBoolean("poll_at_end"));
    }

    /** Nothing of it was typed. */
    public boolean empty() {
        return optionsTyped().isEmpty() && slots().isEmpty() && endTyped().isEmpty();
    }

    public boolean takesSeveral() {
        return Boolean.TRUE.equals(several);
    }

    public boolean shownAtEnd() {
        return Boolean.TRUE.equals(atEnd);
    }

    /** With other answers. */
    public PollForm proposing(String others) {
        return new PollForm(others, date, at, several, end, atEnd);
    }

    public String optionsTyped() {
        return options == null ? "" : options.strip();
    }

    public List<String> labels() {
        return optionsTyped()
                .lines()
                .map(line -> line.strip().replaceAll("[\\p{Cntrl}]", ""))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    public List<Slot> slots() {
        var days = date == null ? List.<String>of() : date;
        return IntStream.range(0, days.size())
                .mapToObj(i -> new Slot(
                        days.get(i).strip(),
                        at == null || i >= at.size() ? "" : at.get(i).strip()))
                .filter(Slot::typed)
                .distinct()
                .toList();
    }

    /** The fields to fill in: what was typed, and room for more. */
    public List<Slot> fields() {
        var fields = new ArrayList<>(slots());
        int room = Math.min(MOST, Math.max(5, fields.size() + 2));
        while (fields.size() < room) {
            fields.add(Slot.EMPTY);
        }
        return fields;
    }

    public String dates() {
        return slots().stream().map(slot -> slot.day() + " " + slot.hour()).collect(Collectors.joining("\n"));
    }

    public String endTyped() {
        return end == null ? "" : end.strip();
    }

    /** @return the end of the last day, or null where there is none or none that can be read */
    @Nullable
    public Instant closing(ZoneId zone) {
        var day = new Slot(endTyped(), "").date();
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** @param opens when one begins to vote */
    public void check(Problems problems, PostKind kind, Instant opens, ZoneId zone) {
        checkChoices(problems, kind);
        if (kind.asks()) {
            var closing = closing(zone);
            problems.addIf(closing == null && !endTyped().isEmpty(), "end", "poll.end.unreadable")
                    .addIf(closing != null && !closing.isAfter(opens), "end", "poll.end.past")
                    .addIf(closing == null && shownAtEnd(), "end", "poll.end.needed");
        }
        if (kind == PostKind.DATE_POLL) {
            var today = LocalDate.ofInstant(opens, zone);
            problems.addIf(
                    slots().stream().anyMatch(slot -> slot.date() instanceof LocalDate day && day.isBefore(today)),
                    "date",
                    "poll.dates.past");
        }
    }

    /** What one chooses from, alone. */
    public void checkChoices(Problems problems, PostKind kind) {
        if (kind == PostKind.POLL) {
            problems.addIf(labels().size() < 2, "options", "poll.options.few")
                    .addIf(labels().size() > MOST, "options", "poll.options.many", MOST)
                    .addIf(
                            labels().stream().anyMatch(label -> label.length() > LONGEST),
                            "options",
                            "poll.options.long",
                            LONGEST);
        }
        if (kind == PostKind.DATE_POLL) {
            problems.addIf(slots().stream().anyMatch(slot -> !slot.sound()), "date", "poll.dates.unreadable")
                    .addIf(slots().size() < 2, "date", "poll.dates.few")
                    .addIf(slots().size() > MOST, "date", "poll.options.many", MOST);
        }
    }

    /** What is chosen from, in order. */
    Stream<Choice> choices(PostKind kind) {
        return kind == PostKind.POLL
                ? labels().stream().map(label -> new Choice(label, null, null))
                : slots().stream()
                        .sorted(java.util.Comparator.comparing(slot -> slot.day() + " " + slot.hour()))
                        .map(slot -> new Choice("", slot.date(), slot.time()));
    }

    record Choice(
            String label, @Nullable LocalDate day, @Nullable LocalTime hour) {}
}
