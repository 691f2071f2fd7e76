package fr.maillage.attention.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The instance works from 8:30 to 17:30, Monday to Friday. */
@MaillageTest
@Transactional
class OpeningsTest {
    @Autowired
    Openings openings;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private long someone;

    @BeforeEach
    void someone_in_paris() {
        someone = account("Europe/Paris");
    }

    @Test
    void on_a_friday_evening_it_waits_for_monday_morning() {
        assertThat(leaves("2026-11-20T18:00")).isEqualTo("2026-11-23T08:30");
    }

    @Test
    void within_hours_it_leaves_at_once_and_at_the_last_moment_no_more() {
        assertThat(openings.leaving(someone, at("2026-11-24T17:29")).now()).isTrue();
        assertThat(leaves("2026-11-24T17:29")).isEqualTo("2026-11-24T17:29");
        assertThat(leaves("2026-11-24T17:30")).isEqualTo("2026-11-25T08:30");
    }

    @Test
    void within_hours_it_leaves_at_once_however_fine_the_clock() {
        for (int nanoseconds : new int[] {1, 499, 500, 999}) {
            var leaving = openings.leaving(someone, at("2026-11-24T10:44").plusNanos(nanoseconds));
            assertThat(leaving.now()).as("%d ns", nanoseconds).isTrue();
        }
        assertThat(openings.leaving(someone, at("2026-11-24T08:29:59.999999")).now())
                .isFalse();
    }

    @Test
    void the_clock_is_as_fine_as_the_database() {
        for (int i = 0; i < 1000; i++) {
            var now = clock.instant();
            assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS));
        }
    }

    @Test
    void on_good_friday_it_leaves_in_vannes_and_waits_in_metz_until_the_tuesday_after_easter() {
        assertThat(leaves("2027-03-26T10:00")).isEqualTo("2027-03-26T10:00");
        organisation("Maison de Metz", "ALSACE_MOSELLE");
        assertThat(leaves("2027-03-26T10:00")).isEqualTo("2027-03-30T08:30");
    }

    @Test
    void overseas_the_day_of_the_abolition_is_a_day_off_by_the_clock_of_the_island() {
        someone = account("America/Martinique");
        organisation("Maison de Fort-de-France", "MARTINIQUE");
        assertThat(leaves("2026-05-22T09:00"))
                .as("9 in Paris is 3 in the island, and Monday is Whit Monday")
                .isEqualTo("2026-05-26T14:30");
        assertThat(leaves("2026-05-21T15:00")).isEqualTo("2026-05-21T15:00");
    }

    @Test
    void when_clocks_change_the_morning_is_that_of_the_new_clock() {
        assertThat(openings.leaving(someone, at("2026-10-23T18:00")).at())
                .isEqualTo(Instant.parse("2026-10-26T07:30:00Z"));
        assertThat(openings.leaving(someone, at("2027-03-25T18:00")).at())
                .isEqualTo(Instant.parse("2027-03-26T07:30:00Z"));
        assertThat(openings.leaving(someone, at("2027-03-26T18:00")).at())
                .as("after Easter Monday")
                .isEqualTo(Instant.parse("2027-03-30T06:30:00Z"));
    }

    @Test
    void hours_of_ones_own_are_kept_within_those_of_the_organisation() {
        long organisation = organisation("Maison du soir", null);
        week(organisation, "14:00", "20:00");
        assertThat(leaves("2026-11-24T09:00")).isEqualTo("2026-11-24T14:00");
        own(2, "09:00", "16:00");
        assertThat(leaves("2026-11-24T09:00")).isEqualTo("2026-11-24T14:00");
        assertThat(leaves("2026-11-24T17:00")).as("Tuesdays only").isEqualTo("2026-12-01T14:00");
    }

    @Test
    void where_they_have_nothing_in_common_with_those_of_the_organisation_ones_own_hold() {
        week(organisation("Maison du soir", null), "14:00", "20:00");
        own(2, "09:00", "12:00");
        assertThat(leaves("2026-11-24T09:00")).isEqualTo("2026-11-24T09:00");
    }

    @Test
    void with_two_organisations_the_one_that_is_open_decides() {
        long early = organisation("Maison du matin", null);
        week(early, "07:00", "10:00");
        long late = organisation("Maison du soir", null);
        week(late, "14:00", "20:00");
        assertThat(leaves("2026-11-24T11:00")).isEqualTo("2026-11-24T14:00");
        close(late, "2026-11-24", "2026-11-25");
        assertThat(leaves("2026-11-24T11:00")).isEqualTo("2026-11-25T07:00");
    }

    @Test
    void a_closure_of_the_whole_summer_is_waited_for() {
        close(organisation("Maison d’été", null), "2027-07-01", "2027-08-31");
        assertThat(leaves("2027-06-30T18:00")).isEqualTo("2027-09-01T08:30");
    }

    @Test
    void a_pause_that_ends_in_the_middle_of_a_morning_lets_it_leave_then() {
        jdbc.sql("insert into pause values (:id, :until)")
                .param("id", someone)
                .param("until", java.sql.Timestamp.from(at("2026-11-25T10:15")))
                .update();
        assertThat(leaves("2026-11-23T09:00")).isEqualTo("2026-11-25T10:15");
        assertThat(leaves("2026-11-25T11:00")).isEqualTo("2026-11-25T11:00");
    }

    @Test
    void who_has_no_hours_at_all_is_never_written_to() {
        jdbc.sql("update account set own_hours = true where id = :id")
                .param("id", someone)
                .update();
        assertThat(openings.leaving(someone, at("2026-11-24T09:00")).at()).isNull();
    }

    private long account(String zone) {
        return jdbc.sql("insert into account (name, role, zone) values ('Personne', 'MEMBER', :zone) returning id")
                .param("zone", zone)
                .query(Long.class)
                .single();
    }

    private long organisation(String name, @Nullable String holidays) {
        long id = jdbc.sql("insert into organisation (name, holidays) values (:name, :holidays) returning id")
                .param("name", name)
                .param("holidays", holidays)
                .query(Long.class)
                .single();
        jdbc.sql("insert into account_organisation (account_id, organisation_id) values (:someone, :id)")
                .param("someone", someone)
                .param("id", id)
                .update();
        return id;
    }

    private void week(long organisation, String from, String to) {
        jdbc.sql("update organisation set own_hours = true where id = :id")
                .param("id", organisation)
                .update();
        jdbc.sql("""
                insert into organisation_hours select :id, d, cast(:from as time), cast(:to as time) from generate_series(1, 5) d
                """)
                .param("id", organisation)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void own(int day, String from, String to) {
        jdbc.sql("update account set own_hours = true where id = :id")
                .param("id", someone)
                .update();
        jdbc.sql("insert into account_hours values (:id, :day, cast(:from as time), cast(:to as time))")
                .param("id", someone)
                .param("day", day)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private void close(long organisation, String first, String last) {
        jdbc.sql("""
                insert into organisation_closure (organisation_id, first_day, last_day)
                values (:id, cast(:first as date), cast(:last as date))
                """)
                .param("id", organisation)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** By the clock of Paris. */
    private String leaves(String moment) {
        var at = openings.leaving(someone, at(moment)).at();
        return at == null
                ? "never"
                : at.atZone(ZoneId.of("Europe/Paris")).toLocalDateTime().toString();
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Europe/Paris")).toInstant();
    }
}
