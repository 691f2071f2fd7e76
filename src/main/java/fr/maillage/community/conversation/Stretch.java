package fr.maillage.community.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Where a page of conversations ends, so that the next begins there. */
record Stretch(OffsetDateTime at, long id) {
    private static final Stretch FIRST =
            new Stretch(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), Long.MAX_VALUE);

    /** @param written microseconds since 1970, a dash, the number; what cannot be read is the beginning */
    static Stretch read(String written) {
        if (!written.matches("\\d{1,17}-\\d{1,18}")) {
            return FIRST;
        }
        String[] parts = written.split("-");
        return new Stretch(
                Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                Long.parseLong(parts[1]));
    }

    static String after(Talk talk) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, talk.last()) + "-" + talk.id();
    }
}
