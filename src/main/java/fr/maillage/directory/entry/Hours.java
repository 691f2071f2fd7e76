package fr.maillage.directory.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.directory.hours.OpenStatus;
import fr.maillage.directory.hours.OpeningHours;
import fr.maillage.directory.hours.Reading;
import fr.maillage.directory.hours.Territory;
import fr.maillage.directory.hours.WeekTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The opening hours of entries, each text read once and kept; what it says of a minute is worked out once too. */
@Component
public class Hours {
    private static final int MOST_KEPT = 20_000;
    private final Cache<String, Optional<OpeningHours>> read =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    private final Cache<Moment, OpenStatus> statuses = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private record Moment(String text, Territory territory, LocalDateTime minute) {}

    /** The time on the wall of a commune (Insee code, or empty for metropolitan France). */
    public static LocalDateTime timeAt(String commune, Instant moment) {
        return LocalDateTime.ofInstant(moment, Territory.of(commune).zone());
    }

    /**
     * Whether one may come in.
     *
     * @param commune Insee code, or empty: it tells the public holidays
     * @param now local time at the place
     * @return null where nothing is written
     */
    public @Nullable OpenStatus status(String text, String commune, LocalDateTime now) {
        if (text.isBlank()) {
            return null;
        }
        return statuses.get(
                new Moment(text, Territory.of(commune), now.truncatedTo(ChronoUnit.MINUTES)),
                moment -> of(text).map(hours -> hours.in(moment.territory()).statusAt(moment.minute()))
                        .orElse(new OpenStatus.Unknown(null)));
    }

    /** The week of that day, or null where the text is not understood. */
    public @Nullable WeekTable week(String text, String commune, LocalDate day) {
        return of(text).map(hours -> hours.in(Territory.of(commune)).week(day)).orElse(null);
    }

    /** What the text says, or nothing where it is not understood. */
    public Optional<OpeningHours> of(String text) {
        return read.get(
                text,
                t -> OpeningHours.parse(t) instanceof Reading.Understood understood
                        ? Optional.of(understood.hours())
                        : Optional.empty());
    }
}
