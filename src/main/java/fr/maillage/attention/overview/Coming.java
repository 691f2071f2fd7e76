package fr.maillage.attention.overview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day to come that a community knows of.
 *
 * @param thing the number of the project or of the discussion
 * @param hour on the clocks of those who meet; null: the whole day
 */
public record Coming(
        Kind kind,
        long thing,
        String title,
        LocalDate day,
        @Nullable LocalTime hour) {
    /** As the database's function days_to_come() says. */
    public enum Kind {
        MILESTONE,
        MEETING,
        DATE_PROPOSED,
        DATE_SETTLED;

        public String key() {
            return "overview.day." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public String address() {
        return switch (kind) {
            case MILESTONE, MEETING -> "/projects/" + thing;
            case DATE_PROPOSED, DATE_SETTLED -> "/posts/" + thing;
        };
    }
}
