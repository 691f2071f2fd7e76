package fr.maillage.directory.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the one thing a card says of a moment. */
final class StatusReading {
    private StatusReading() {}

    static OpenStatus of(OpeningHours hours, LocalDateTime now) {
        var today = now.toLocalDate();
        var end = today.plusDays(OpenStatus.DAYS_AHEAD + 1L);
        var open = hours.openBetween(today, end);
        var current = at(open, now);
        if (current.isPresent()) {
            var until = current.get().to();
            return new OpenStatus.OpenUntil(until.isBefore(end.atStartOfDay()) ? until : null, check(hours, today));
        }
        var next = next(open, now);
        var appointments = hours.between(today, end, Access.ON_APPOINTMENT);
        if (at(appointments, now).isPresent()) {
            return new OpenStatus.OnAppointment(next);
        }
        var unknown = hours.between(today, end, Access.UNKNOWN);
        if (at(unknown, now).isPresent()) {
            return new OpenStatus.Unknown(comment(hours, now));
        }
        if (next != null) {
            return new OpenStatus.OpensAt(next, check(hours, next.toLocalDate()));
        }
        if (next(appointments, now) != null) {
            return new OpenStatus.OnAppointment(null);
        }
        var doubtful = next(unknown, now);
        return doubtful == null ? new OpenStatus.Closed() : new OpenStatus.Unknown(comment(hours, doubtful));
    }

    private static boolean check(OpeningHours hours, LocalDate day) {
        return hours.onPublicHolidays() == OnPublicHolidays.UNSAID
                && hours.territory().isPublicHoliday(day);
    }

    private static Optional<Interval> at(List<Interval> intervals, LocalDateTime moment) {
        return intervals.stream().filter(interval -> interval.contains(moment)).findFirst();
    }

    private static @Nullable LocalDateTime next(List<Interval> intervals, LocalDateTime now) {
        var horizon = now.plusDays(OpenStatus.DAYS_AHEAD);
        return intervals.stream()
                .map(Interval::from)
                .filter(from -> from.isAfter(now) && !from.isAfter(horizon))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String comment(OpeningHours hours, LocalDateTime moment) {
        return hours.week(moment.toLocalDate()).days().stream()
                .flatMap(day -> day.slots().stream())
                .filter(slot -> slot.time().contains(moment))
                .map(WeekTable.Slot::comment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
