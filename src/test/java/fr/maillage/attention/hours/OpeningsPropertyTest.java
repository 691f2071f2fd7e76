package fr.maillage.attention.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.identity.PublicHolidays;
import fr.maillage.testing.MaillageTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** For any person, any weeks and any moment: the answer is the one found by looking at the clock every five minutes. */
@MaillageTest
@Transactional
class OpeningsPropertyTest {
    private static final int TRIES = 250;
    private static final int STEP_SECONDS = 300;
    private static final int STEPS = 24 * 12 * 25;
    private static final Map<String, String> REGIONS = Map.of("FRANCE", "75", "ALSACE_MOSELLE", "68", "REUNION", "974");
    private static final List<String> ZONES =
            List.of("Europe/Paris", "America/Cayenne", "Pacific/Tahiti", "America/Miquelon");

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(20_261_122);

    private record Span(LocalTime from, LocalTime to) {
        boolean holds(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private record Place(
            @Nullable Map<Integer, Span> week,
            String region,
            @Nullable LocalDate closedFrom,
            @Nullable LocalDate closedTo) {
        boolean works(LocalDate day) {
            return !(PublicHolidays.of(REGIONS.getOrDefault(region, "75"), day.getYear())
                            .contains(day)
                    || closedFrom != null && !day.isBefore(closedFrom) && !day.isAfter(closedTo));
        }
    }

    private record Person(long id, ZoneId zone, @Nullable Map<Integer, Span> own, List<Place> places) {
        boolean open(Instant at, Map<Integer, Span> network) {
            var local = at.atZone(zone);
            int day = local.getDayOfWeek().getValue();
            boolean common = places.stream().anyMatch(place -> place.week() == null || meet(place.week()));
            return places.stream()
                    .filter(place -> place.works(local.toLocalDate()))
                    .anyMatch(place -> {
                        var theirs = place.week() == null ? network : place.week();
                        boolean inTheirs =
                                theirs.containsKey(day) && theirs.get(day).holds(local.toLocalTime());
                        boolean inOwn = own == null
                                || own.containsKey(day) && own.get(day).holds(local.toLocalTime());
                        return own == null ? inTheirs : inOwn && (inTheirs || place.week() == null || !common);
                    });
        }

        private boolean meet(Map<Integer, Span> week) {
            return own != null
                    && own.entrySet().stream().anyMatch(mine -> {
                        var theirs = week.get(mine.getKey());
                        return theirs != null
                                && theirs.from().isBefore(mine.getValue().to())
                                && mine.getValue().from().isBefore(theirs.to());
                    });
        }
    }

    @Test
    void it_leaves_at_the_first_open_moment_and_never_at_another() {
        var network = new TreeMap<Integer, Span>();
        for (int day = 1; day <= 5; day++) {
            network.put(day, new Span(LocalTime.of(8, 30), LocalTime.of(17, 30)));
        }
        for (int i = 0; i < TRIES; i++) {
            var person = person();
            // around the changes of clocks, and the holidays of spring and winter
            var around = List.of(
                    "2026-10-23T00:00:00Z", "2027-03-25T00:00:00Z", "2026-12-22T00:00:00Z", "2026-05-01T00:00:00Z");
            var at = Instant.parse(around.get(chance.nextInt(around.size())))
                    .plusSeconds(300L * chance.nextInt(288 * 8));
            var expected = first(person, at, network);
            assertThat(openings.leaving(person.id(), at).at())
                    .as(person + " at " + at)
                    .satisfies(found -> {
                        if (expected == null) {
                            assertThat(found == null || found.isAfter(at.plusSeconds((long) STEP_SECONDS * STEPS - 1)))
                                    .isTrue();
                        } else {
                            assertThat(found).isEqualTo(expected);
                        }
                    });
        }
    }

    private static @Nullable Instant first(Person person, Instant at, Map<Integer, Span> network) {
        for (int i = 0; i < STEPS; i++) {
            var moment = at.plusSeconds((long) STEP_SECONDS * i);
            if (person.open(moment, network)) {
                return moment;
            }
        }
        return null;
    }

    private Person person() {
        var zone = ZONES.get(chance.nextInt(ZONES.size()));
        long id = jdbc.sql("insert into account (name, role, zone) values ('Personne', 'MEMBER', :zone) returning id")
                .param("zone", zone)
                .query(Long.class)
                .single();
        var own = chance.nextBoolean() ? week() : null;
        if (own != null) {
            jdbc.sql("update account set own_hours = true where id = :id")
                    .param("id", id)
                    .update();
            own.forEach((day, span) -> span("account_hours", id, day, span));
        }
        var places = new ArrayList<Place>();
        for (int n = chance.nextInt(3); n > 0; n--) {
            places.add(organisation(id));
        }
        if (places.isEmpty()) {
            places.add(new Place(null, "FRANCE", null, null));
        }
        return new Person(id, ZoneId.of(zone), own, places);
    }

    private Place organisation(long account) {
        var region = REGIONS.keySet().stream().sorted().toList().get(chance.nextInt(REGIONS.size()));
        var week = chance.nextBoolean() ? week() : null;
        long id = jdbc.sql("""
                insert into organisation (name, holidays, own_hours) values ('Maison ' || :n, :region, :sets) returning id
                """)
                .param("n", chance.nextLong())
                .param("region", region)
                .param("sets", week != null)
                .query(Long.class)
                .single();
        if (week != null) {
            week.forEach((day, span) -> span("organisation_hours", id, day, span));
        }
        jdbc.sql("insert into account_organisation (account_id, organisation_id) values (:account, :id)")
                .param("account", account)
                .param("id", id)
                .update();
        var from = chance.nextBoolean() ? LocalDate.of(2026, 12, 20).plusDays(chance.nextInt(12)) : null;
        var to = from == null ? null : from.plusDays(chance.nextInt(8));
        if (from != null) {
            jdbc.sql("insert into organisation_closure (organisation_id, first_day, last_day) values (:id, :from, :to)")
                    .param("id", id)
                    .param("from", from)
                    .param("to", to)
                    .update();
        }
        return new Place(week, region, from, to);
    }

    private Map<Integer, Span> week() {
        var week = new TreeMap<Integer, Span>();
        for (int day = 1; day <= 7; day++) {
            if (chance.nextInt(7) < 5) {
                int from = 60 + chance.nextInt(150); // between 5:00 and 17:25, by five minutes
                var begins = LocalTime.MIN.plusMinutes(5L * from);
                week.put(day, new Span(begins, begins.plusMinutes(5L * (1 + chance.nextInt(70)))));
            }
        }
        return week;
    }

    private void span(String table, long id, int day, Span span) {
        jdbc.sql("insert into " + table + " values (:id, :day, :from, :to)")
                .param("id", id)
                .param("day", day)
                .param("from", span.from())
                .param("to", span.to())
                .update();
    }
}
