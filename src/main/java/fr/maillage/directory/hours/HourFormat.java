package fr.maillage.directory.hours;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Writes hours as people read them: "9 h", "16 h 30" in French (no-break spaces), "9:00", "16:30" otherwise. */
public record HourFormat(Locale locale) {
    private static final String FRENCH_HOUR = "\u00a0h";

    /** An hour of the day. */
    public String hour(LocalTime time) {
        return write(time.getHour(), time.getMinute());
    }

    /** The hour something ends at: midnight closes the day as 24 h. */
    public String end(LocalDateTime time) {
        var midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? write(24, 0) : hour(time.toLocalTime());
    }

    private String write(int hour, int minute) {
        if (!locale.getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return "%d:%02d".formatted(hour, minute);
        }
        return minute == 0 ? hour + FRENCH_HOUR : "%d%s\u00a0%02d".formatted(hour, FRENCH_HOUR, minute);
    }
}
