package fr.maillage.attention.urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Trail;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class UrgencyTest {
    private static final Instant SATURDAY = Instant.parse("2026-11-21T20:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Trail trail;

    @Autowired
    MockMvcTester http;

    private Urgencies urgencies;
    private long place;
    private long keeper;
    private long member;
    private long post;

    @BeforeEach
    void a_post_on_a_saturday() {
        urgencies = new Urgencies(jdbc, trail, Clock.fixed(SATURDAY, ZoneOffset.UTC));
        place = talk.community("Astreinte");
        keeper = talk.person("Armelle");
        member = talk.person("Bleuenn");
        talk.belongs(keeper, place, "FACILITATOR");
        talk.follows(member, place, "WHEN_I_COME");
        post = talk.post(place, member, "La maison est inondée.");
    }

    @Test
    void it_reaches_everyone_at_once_but_those_who_want_silence_and_waits_for_pauses() {
        long digest = talk.person("Corentin");
        talk.follows(digest, place, "DIGEST");
        long silent = talk.person("Denez");
        talk.follows(silent, place, "SILENCE");
        long paused = talk.person("Enora");
        talk.follows(paused, place, "AT_ONCE");
        jdbc.sql("insert into pause values (:paused, '2026-11-24 10:00+01')")
                .param("paused", paused)
                .update();
        assertThat(urgencies.callable(post, viewer(keeper, Role.MEMBER)))
                .satisfies(asked -> assertThat(asked.people()).isEqualTo(2))
                .satisfies(asked -> assertThat(asked.outside()).isEqualTo(2));
        assertThat(urgencies.call(post, "Il faut reloger trois familles.", viewer(keeper, Role.MEMBER)))
                .isEqualTo(2);
        assertThat(leavesAt(digest)).isEqualTo(SATURDAY);
        assertThat(leavesAt(paused)).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(alerts(silent) + alerts(member) + alerts(keeper))
                .as("silence, its author, and who called")
                .isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'post called urgent' and subject = :post")
                        .param("post", "post/" + post)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_member_an_outsider_and_a_guest_may_not_and_nobody_may_twice() {
        for (long who : new long[] {member, talk.person("Fanch")}) {
            assertThatThrownBy(() -> urgencies.callable(post, viewer(who, Role.MEMBER)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> urgencies.call(post, "Vite", viewer(who, Role.MEMBER)))
                    .isInstanceOf(NotFound.class);
        }
        urgencies.call(post, "Vite", viewer(keeper, Role.MEMBER));
        assertThat(urgencies.callable(post, viewer(keeper, Role.MEMBER)).called())
                .isTrue();
        assertThatThrownBy(() -> urgencies.call(post, "Encore", viewer(keeper, Role.MEMBER)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_coordination_may_where_it_reads_and_not_elsewhere() {
        long coordinator = talk.person("Goulven");
        jdbc.sql("update account set role = 'COORDINATION' where id = :id")
                .param("id", coordinator)
                .update();
        assertThat(urgencies
                        .callable(post, viewer(coordinator, Role.COORDINATION))
                        .people())
                .isEqualTo(1);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", place)
                .update();
        assertThatThrownBy(() -> urgencies.callable(post, viewer(coordinator, Role.COORDINATION)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_alert_that_waited_leaves_with_the_reason_and_one_that_left_is_not_told_again() {
        long digest = talk.person("Corentin");
        talk.follows(digest, place, "AT_ONCE");
        jdbc.sql("""
                insert into alert (account_id, post_id, reason, at, leaves_at)
                values (:who, :post, 'COMMUNITY_CHOSEN', :now, '2026-11-23 08:30+01')
                """)
                .param("who", digest)
                .param("post", post)
                .param("now", SATURDAY.atOffset(ZoneOffset.UTC))
                .update();
        urgencies.call(post, "Vite", viewer(keeper, Role.MEMBER));
        assertThat(alerts(digest)).isOne();
        assertThat(leavesAt(digest)).isEqualTo(SATURDAY);
    }

    @Test
    void when_a_pause_is_ended_what_is_urgent_comes_at_once_and_the_rest_within_hours() {
        long paused = talk.person("Enora");
        talk.follows(paused, place, "AT_ONCE");
        jdbc.sql("insert into pause values (:paused, '2026-11-30 10:00+01')")
                .param("paused", paused)
                .update();
        urgencies.call(post, "Vite", viewer(keeper, Role.MEMBER));
        long other = talk.post(place, member, "Rien d’urgent");
        jdbc.sql("""
                insert into alert (account_id, post_id, reason, at, leaves_at)
                values (:who, :post, 'COMMUNITY_CHOSEN', :now, '2026-11-30 10:00+01')
                """)
                .param("who", paused)
                .param("post", other)
                .param("now", SATURDAY.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from pause where account_id = :paused")
                .param("paused", paused)
                .update();
        var sunday = Instant.parse("2026-11-22T15:00:00Z");
        jdbc.sql("select settle_letters(array[:paused]::bigint[], :now)")
                .param("paused", paused)
                .param("now", sunday.atOffset(ZoneOffset.UTC))
                .query((row, n) -> 1)
                .list();
        assertThat(leavesAt(paused)).isEqualTo(sunday);
        assertThat(leavesAt(paused, other)).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(jdbc.sql("select alerts_at from letterbox where account_id = :paused")
                        .param("paused", paused)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(sunday);
    }

    @Test
    void to_how_many_outside_their_hours_is_said_where_it_is_nobody_in_particular() {
        assertThat(urgencies.callable(post, viewer(keeper, Role.MEMBER)).tellsHours())
                .isFalse();
        for (int i = 0; i < 5; i++) {
            talk.follows(talk.person("Lecteur" + i), place, "DIGEST");
        }
        assertThat(urgencies.callable(post, viewer(keeper, Role.MEMBER)).tellsHours())
                .isTrue();
    }

    @Test
    void among_few_no_figure_tells_who_wants_silence() {
        long other = talk.person("Corentin");
        talk.follows(other, place, "AT_ONCE");
        String before = asked();
        talk.level(member, place, "SILENCE");
        talk.level(other, place, "SILENCE");
        assertThat(asked()).isEqualTo(before).contains("qui n’ont pas demandé le silence");
        var told = http.post()
                .uri("/posts/" + post + "/urgency")
                .param("reason", "Vite")
                .with(Cast.as(keeper))
                .with(csrf())
                .exchange();
        assertThat(told.getMvcResult().getFlashMap().get("notice")).isEqualTo(Notice.of("urgency.called.few", 0));
        for (int i = 0; i < 5; i++) {
            talk.follows(talk.person("Lecteur" + i), place, "DIGEST");
        }
        assertThat(urgencies.callable(post, viewer(keeper, Role.MEMBER)).few()).isFalse();
    }

    @Test
    void whoever_reads_the_discussion_reads_why_it_is_urgent_and_it_is_not_to_be_called_so_again() {
        String act = "/posts/" + post + "/urgency";
        assertThat(page("/posts/" + post)).contains(act).doesNotContain("Urgent");
        urgencies.call(post, "Il faut reloger trois familles.", viewer(keeper, Role.MEMBER));
        assertThat(page("/posts/" + post))
                .contains("Il faut reloger trois familles.")
                .doesNotContain(act);
    }

    private String asked() {
        return page("/posts/" + post + "/urgency").replaceAll("(?s).*<p class=\"lead\">(.*?)</p>.*", "$1");
    }

    private String page(String address) {
        var page = http.get().uri(address).with(Cast.as(keeper)).exchange().getResponse();
        return new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Instant leavesAt(long account) {
        return leavesAt(account, post);
    }

    private Instant leavesAt(long account, long post) {
        return jdbc.sql("select leaves_at from alert where account_id = :account and post_id = :post")
                .param("account", account)
                .param("post", post)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private long alerts(long account) {
        return jdbc.sql("select count(*) from alert where account_id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private static Viewer.Member viewer(long id, Role role) {
        return new Viewer.Member(id, "Quelqu’un", role, Language.FR, ZoneId.of("Europe/Paris"));
    }
}
