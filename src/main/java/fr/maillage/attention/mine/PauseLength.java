package fr.maillage.attention.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long someone wants nothing to come. */
enum PauseLength {
    DAY(1),
    WEEK(7),
    /** Until the day they are back, which they type. */
    DATE(0);

    private static final int LONGEST_YEARS = 1;
    private final int days;

    PauseLength(int days) {
        this.days = days;
    }

    /**
     * @param day 2026-12-04: the first day on which things come again; or the exact moment, where an act is undone
     * @return empty where it is no day, or none of the coming year
     */
    Optional<Instant> until(Instant now, ZoneId zone, @Nullable String day) {
        var here = now.atZone(zone);
        if (this != DATE) {
            return Optional.of(here.plusDays(days).toInstant()); // the same time of day, whatever clocks do
        }
        return read(day == null ? "" : day, zone)
                .filter(until -> until.isAfter(now)
                        && until.isBefore(here.plusYears(LONGEST_YEARS).toInstant()));
    }

    private static Optional<Instant> read(String typed, ZoneId zone) {
        try {
            return Optional.of(
                    typed.contains("T")
                            ? Instant.parse(typed)
                            : LocalDate.parse(typed).atStartOfDay(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
