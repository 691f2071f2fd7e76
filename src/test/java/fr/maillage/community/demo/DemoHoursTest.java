package fr.maillage.community.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.mention.Mentions;
import fr.maillage.community.poll.Polls;
import fr.maillage.files.Files;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The demonstration, started at night: people worked by day, and every screen has something to show. */
@MaillageTest
@Transactional
class DemoHoursTest {
    private static final Pattern PEOPLE = Pattern.compile("[a-z-]+@[a-z-]+\\.example");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Mentions mentions;

    @Autowired
    Polls polls;

    @Autowired
    Files files;

    @Autowired
    Inhabited inhabited;

    @Autowired
    Cast cast;

    @BeforeEach
    void the_demonstration_is_started_at_night() {
        inhabited.clear();
        for (String table : List.of("communities.csv", "discussions.csv", "projects.csv", "pages.csv")) {
            PEOPLE.matcher(new String(DemoTable.bytes(table), StandardCharsets.UTF_8))
                    .results()
                    .map(MatchResult::group)
                    .forEach(this::person);
        }
        jdbc.sql("update account set role = 'COORDINATION' where email = 'nolwenn@reseau.example'")
                .update();
        var night = Clock.fixed(
                Instant.now().atOffset(ZoneOffset.UTC).with(LocalTime.of(2, 38)).toInstant(), ZoneOffset.UTC);
        new DemoCommunities(
                        jdbc,
                        transaction,
                        new DemoPages(jdbc, night),
                        new DemoProjects(jdbc, night),
                        new DemoWriting(jdbc, mentions, polls, files, night),
                        new DemoFolder(jdbc, files, night),
                        new DemoLately(jdbc, night),
                        night)
                .fill();
        new DemoKeeping(jdbc, transaction, night).fill();
    }

    private void person(String email) {
        jdbc.sql("insert into account (email, name, role) values (:email, :email, 'MEMBER') on conflict do nothing")
                .param("email", email)
                .update();
    }

    @Test
    void all_that_was_done_was_done_by_day() {
        for (String what : List.of(
                "post",
                "comment",
                "deposit",
                "shared_page_version",
                "handover_note",
                "moderation_report",
                "message",
                "project",
                "awaiting")) {
            assertThat(jdbc.sql("select at from " + what)
                            .query((row, n) -> row.getObject("at", OffsetDateTime.class))
                            .list())
                    .as(what)
                    .isNotEmpty()
                    .allSatisfy(at -> assertThat(
                                    at.atZoneSameInstant(DemoWriting.ZONE).getHour())
                            .isBetween(8, 18));
        }
    }

    @Test
    void an_answer_comes_hours_after_the_question() {
        assertThat(jdbc.sql("""
                        select min(extract(epoch from gap) / 60)::int
                        from (select at - lag(at) over (partition by conversation_id order by position) as gap from message) m
                        """).query(Integer.class).single()).isGreaterThan(60);
    }

    @Test
    void a_part_of_a_community_sleeps_and_an_appeal_waits_for_the_coordination() {
        assertThat(read(
                        "karim@cyberbase.example",
                        "/communities/" + community("Médiation numérique du Morbihan") + "/keeping"))
                .contains("Achats groupés de matériel", "rien depuis");
        assertThat(read("nolwenn@reseau.example", "/coordination/moderation")).contains("Le guichet de Saint-Évran");
    }

    private long community(String name) {
        return jdbc.sql("select id from community where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
