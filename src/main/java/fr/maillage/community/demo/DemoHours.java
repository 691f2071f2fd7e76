package fr.maillage.community.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/** When things were said and done in the demonstration: at hours of work, whenever it is started, one after the other. */
class DemoHours {
    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final Duration DAY = Duration.ofHours(7);
    /** In minutes: no two days begin alike. */
    private static final int LATER_BY = 53;

    private static final int LATEST = 150;

    private final Clock clock;
    private final Duration between;
    private final Map<Integer, Integer> onThatDay = new HashMap<>();

    /** @param between two things on one day */
    DemoHours(Clock clock, Duration between) {
        this.clock = clock;
        this.between = between;
    }

    /** That many days ago, after what was asked for of that day before. */
    OffsetDateTime at(int days) {
        int before = onThatDay.merge(days, 1, Integer::sum) - 1;
        long minutes = between.multipliedBy(before).toMinutes() % DAY.toMinutes();
        return LocalDate.now(clock.withZone(DemoWriting.ZONE))
                .minusDays(days)
                .atTime(MORNING)
                .plusMinutes(days * LATER_BY % LATEST + minutes)
                .atZone(DemoWriting.ZONE)
                .toOffsetDateTime();
    }
}
