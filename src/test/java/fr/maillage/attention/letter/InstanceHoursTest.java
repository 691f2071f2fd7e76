package fr.maillage.attention.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Most people work as the instance does. It commits: letterboxes are settled once the hours are set. */
@MaillageTest
class InstanceHoursTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    private long reader;

    @BeforeEach
    void someone_whose_digest_waits_for_the_morning() {
        talk.clear();
        reader = talk.person("Bleuenn");
        jdbc.sql("insert into letterbox (account_id, digest_at) values (:reader, next_digest(:reader, now()))")
                .param("reader", reader)
                .update();
    }

    @AfterEach
    void as_it_was() {
        set("08:30");
        talk.clear();
    }

    @Test
    void when_its_hours_begin_earlier_what_waits_leaves_earlier() throws InterruptedException {
        assertThat(due()).isEqualTo(LocalTime.of(8, 30));
        set("07:00");
        var end = Instant.now().plus(LONGEST);
        while (!due().equals(LocalTime.of(7, 0)) && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(due()).isEqualTo(LocalTime.of(7, 0));
    }

    private void set(String opens) {
        assertThat(http.post()
                        .uri("/coordination/instance")
                        .param("name", "Réseau du Morbihan")
                        .param("opens", opens)
                        .param("closes", "17:30")
                        .param("days", "1", "2", "3", "4", "5")
                        .param("holidays", "FRANCE")
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .with(csrf()))
                .hasRedirectedUrl("/coordination");
    }

    private LocalTime due() {
        return jdbc.sql("select digest_at from letterbox where account_id = :reader")
                .param("reader", reader)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class)
                        .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                        .toLocalTime())
                .single();
    }
}
