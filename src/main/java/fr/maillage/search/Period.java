package fr.maillage.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long ago something may have been written. */
public enum Period {
    ALWAYS(0),
    WEEK(7),
    MONTH(31),
    YEAR(366);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    static Period named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(period -> period.word().equals(name))
                .findFirst()
                .orElse(ALWAYS);
    }

    /** As it stands in an address and in the keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Instant before(Instant now) {
        return this == ALWAYS
                ? null
                : now.atOffset(ZoneOffset.UTC).minusDays(days).toInstant();
    }
}
