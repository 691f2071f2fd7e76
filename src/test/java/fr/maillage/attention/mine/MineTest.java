package fr.maillage.attention.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.letter.MailChoice;
import fr.maillage.attention.letter.MailChoices;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class MineTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    NamedChoices named;

    @Autowired
    Pauses pauses;

    @Autowired
    MailChoices mail;

    @Test
    void everyone_has_the_page_and_a_guest_has_it_in_easy_words() {
        assertThat(get(Cast.MEMBER)).contains("Mon attention", "Tout mettre en pause", "8 h 30");
        jdbc.sql("update account set language = 'falc' where email = :guest")
                .param("guest", Cast.GUEST)
                .update();
        assertThat(get(Cast.GUEST)).contains("Quand on me prévient").doesNotContain("Mon attention", "/account/edit");
    }

    @Test
    void being_named_is_one_choice_which_is_undone() {
        post("/attention/named?level=AT_ONCE");
        assertThat(named.of(me())).isEqualTo(Level.AT_ONCE);
        post("/attention/named?level=DIGEST");
        assertThat(named.of(me())).isEqualTo(Level.DIGEST);
        post("/attention/named?level=SILENCE");
        assertThat(named.of(me())).isEqualTo(Level.DIGEST);
    }

    @Test
    void a_pause_of_a_week_ends_by_itself_and_can_be_ended() {
        post("/attention/pause?length=WEEK");
        assertThat(pauses.of(me()))
                .hasValueSatisfying(until -> assertThat(
                                Duration.between(Instant.now(), until).toHours())
                        .isBetween(166L, 169L));
        assertThat(get(Cast.MEMBER)).contains("Tout est en pause");
        jdbc.sql("update pause set since = since - interval '1 day'").update();
        post("/attention/pause?length=WEEK");
        assertThat(jdbc.sql("select since < now() - interval '1 hour' from pause")
                        .query(Boolean.class)
                        .list())
                .as("one that runs goes on")
                .containsExactly(true);
        post("/attention/pause/removal");
        assertThat(pauses.of(me())).isEmpty();
        post("/attention/pause?until=" + Instant.now().plusSeconds(-5));
        assertThat(pauses.of(me())).as("in the past").isEmpty();
    }

    @Test
    void a_day_off_the_clock_is_the_same_time_tomorrow_and_a_date_its_morning() {
        var before = Instant.parse("2027-03-27T12:00:00Z");
        assertThat(PauseLength.DAY.until(before, PARIS, null)).contains(Instant.parse("2027-03-28T11:00:00Z"));
        assertThat(PauseLength.DATE.until(before, PARIS, "2027-04-02")).contains(Instant.parse("2027-04-01T22:00:00Z"));
        assertThat(PauseLength.DATE.until(before, PARIS, "2027-03-27")).isEmpty();
        assertThat(PauseLength.DATE.until(before, PARIS, "2029-03-27")).isEmpty();
        assertThat(PauseLength.DATE.until(before, PARIS, "demain")).isEmpty();
    }

    @Test
    void the_days_and_the_hour_of_the_digest_are_chosen_and_no_day_is_no_digest() {
        post("/attention/mail?digest=true&days=2&days=4&days=9&at=07:15");
        assertThat(mail.of(me())).isEqualTo(new MailChoice(false, true, List.of(2, 4), LocalTime.of(7, 15)));
        post("/attention/mail?alerts=true&digest=true");
        assertThat(mail.of(me())).isEqualTo(new MailChoice(true, false, List.of(2, 4), null));
        post("/attention/mail?" + MailChoice.USUAL.query());
        assertThat(mail.of(me())).isEqualTo(MailChoice.USUAL);
    }

    private long me() {
        return cast.id(Cast.MEMBER);
    }

    private String get(String email) {
        return new String(
                        http.get()
                                .uri("/attention")
                                .with(cast.as(email))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private void post(String address) {
        http.post().uri(address).with(cast.as(Cast.MEMBER)).with(csrf()).exchange();
    }
}
