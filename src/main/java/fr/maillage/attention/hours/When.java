package fr.maillage.attention.hours;

import fr.maillage.web.Formats;
import fr.maillage.web.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A moment to come, as one says it: "lundi à 8 h 30".
 *
 * @param now the moment at which it is said
 */
public record When(Messages.In messages, ZoneId zone, Instant now) {
    private static final int WEEK = 7;

    /** @param at null: never */
    public String of(@Nullable Instant at) {
        if (at == null) {
            return messages.text("when.never");
        }
        var local = at.atZone(zone);
        return messages.text(
                "when.at", day(local.toLocalDate()), new Formats(messages, zone).time(local.toLocalTime()));
    }

    private String day(LocalDate day) {
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return messages.text("when.today");
        }
        if (day.equals(today.plusDays(1))) {
            return messages.text("when.tomorrow");
        }
        return day.isAfter(today) && day.isBefore(today.plusDays(WEEK))
                ? DateTimeFormatter.ofPattern("EEEE", messages.language().locale())
                        .format(day)
                : messages.text("when.date", new Formats(messages, zone).date(day));
    }
}
