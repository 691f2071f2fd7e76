package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Hours.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class OpenStatusTest {
    private static final String TOWN_HALL = "Mo-Fr 09:00-12:00,14:00-17:00";

    private static OpenStatus at(String text, String moment) {
        return understood(text).statusAt(LocalDateTime.parse(moment));
    }

    private static LocalDateTime time(String time) {
        return LocalDateTime.parse(time);
    }

    @Test
    void open_until_the_next_closing() {
        assertThat(at(TOWN_HALL, "2026-03-02T09:00"))
                .isEqualTo(new OpenStatus.OpenUntil(time("2026-03-02T12:00"), false));
        assertThat(at("Fr 22:00-02:00", "2026-03-07T01:30"))
                .isEqualTo(new OpenStatus.OpenUntil(time("2026-03-07T02:00"), false));
    }

    @Test
    void the_closing_minute_is_closed() {
        assertThat(at(TOWN_HALL, "2026-03-02T12:00"))
                .isEqualTo(new OpenStatus.OpensAt(time("2026-03-02T14:00"), false));
    }

    @Test
    void opens_after_the_weekend() {
        assertThat(at(TOWN_HALL, "2026-03-06T18:00"))
                .isEqualTo(new OpenStatus.OpensAt(time("2026-03-09T09:00"), false));
    }

    @Test
    void closed_when_nothing_opens_within_a_week() {
        assertThat(at("Dec 09:00-12:00", "2026-03-02T10:00")).isEqualTo(new OpenStatus.Closed());
        assertThat(at("Mo[1] 09:00-10:00", "2026-03-02T10:00")).isEqualTo(new OpenStatus.Closed());
        assertThat(at("off", "2026-03-02T10:00")).isEqualTo(new OpenStatus.Closed());
    }

    @Test
    void always_open_has_no_closing() {
        assertThat(at("24/7; PH off", "2026-03-02T10:00")).isEqualTo(new OpenStatus.OpenUntil(null, false));
    }

    @Test
    void on_appointment_tells_when_one_needs_none() {
        assertThat(at("Mo 09:00-12:00; Tu 09:00-12:00 \"sur rendez-vous\"", "2026-03-03T10:00"))
                .isEqualTo(new OpenStatus.OnAppointment(time("2026-03-09T09:00")));
        assertThat(at("Tu 09:00-12:00 \"sur rendez-vous\"", "2026-03-02T10:00"))
                .isEqualTo(new OpenStatus.OnAppointment(null));
    }

    @Test
    void unknown_says_the_words_of_the_comment() {
        assertThat(at("Mo 09:00-12:00 \"selon la saison\"", "2026-03-02T10:00"))
                .isEqualTo(new OpenStatus.Unknown("selon la saison"));
        assertThat(at("Mo-Fr 09:00-12:00; SH off", "2026-03-02T10:00")).isEqualTo(new OpenStatus.Unknown(null));
    }

    @Test
    void a_public_holiday_the_hours_say_nothing_of_is_worth_a_check() {
        assertThat(at(TOWN_HALL, "2026-07-14T10:00"))
                .isEqualTo(new OpenStatus.OpenUntil(time("2026-07-14T12:00"), true));
        assertThat(at(TOWN_HALL, "2026-07-13T18:00")).isEqualTo(new OpenStatus.OpensAt(time("2026-07-14T09:00"), true));
        assertThat(at(TOWN_HALL + "; PH off", "2026-07-14T10:00"))
                .isEqualTo(new OpenStatus.OpensAt(time("2026-07-15T09:00"), false));
    }

    @Test
    void an_instant_is_read_on_the_clock_of_the_place() {
        var hours = understood(TOWN_HALL);
        var moment = Instant.parse("2026-03-02T08:30:00Z");
        assertThat(hours.statusAt(moment)).isEqualTo(new OpenStatus.OpenUntil(time("2026-03-02T12:00"), false));
        assertThat(hours.in(Territory.of("974")).statusAt(moment))
                .isEqualTo(new OpenStatus.OpensAt(time("2026-03-02T14:00"), false));
    }
}
