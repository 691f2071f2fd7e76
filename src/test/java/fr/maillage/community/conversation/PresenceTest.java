package fr.maillage.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Two people see each other write where both want it, and what one of them wants is not told to the other. */
@MaillageTest
@Transactional
class PresenceTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String alix = "";
    private String brune = "";
    private long talk;

    @BeforeEach
    void two_people() {
        alix = scene.person("Alix", 0, null);
        brune = scene.person("Brune", 0, null);
        talk = scene.conversation(alix, brune);
    }

    @Test
    void it_is_so_where_both_chose_it_and_until_one_takes_it_back() {
        assertThat(seen()).as("nobody chose it").isFalse();
        assertThat(send(alix, "")).isEqualTo(302);
        assertThat(seen()).as("one did").isFalse();
        assertThat(send(brune, "")).isEqualTo(302);
        assertThat(seen()).isTrue();
        assertThat(sees(Cast.COORDINATION)).as("somebody else").isFalse();
        assertThat(send(alix, "/removal")).isEqualTo(302);
        assertThat(seen()).isFalse();
    }

    @Test
    void who_blocks_takes_it_back_and_is_not_seen_again_by_unblocking() {
        scene.choosePresence(talk, alix, brune);
        assertThat(act(brune, "/conversations/" + talk + "/people/" + scene.account(alix) + "/blocking"))
                .isEqualTo(302);
        assertThat(seen()).isFalse();
        scene.choosePresence(talk, brune);
        assertThat(seen()).as("whatever they chose since").isFalse();
        send(brune, "/removal");
        assertThat(act(brune, "/conversations/blocked/" + scene.account(alix) + "/removal"))
                .isEqualTo(302);
        assertThat(seen()).isFalse();
        scene.choosePresence(talk, brune);
        assertThat(seen()).isTrue();
    }

    @Test
    void nobody_is_seen_who_left_or_was_suspended_or_may_not_be_written_to_any_more() {
        scene.choosePresence(talk, alix, brune);
        for (String end : List.of(
                "update participant set left_at = now() where account_id = :brune",
                "update account set suspended_at = now() where id = :brune",
                "update account set role = 'GUEST' where id = :brune")) {
            assertThat(seen()).isTrue();
            jdbc.sql(end).param("brune", scene.account(brune)).update();
            assertThat(seen()).as(end).isFalse();
            jdbc.sql("update participant set left_at = null").update();
            jdbc.sql("update account set suspended_at = null, role = 'MEMBER' where id = :brune")
                    .param("brune", scene.account(brune))
                    .update();
        }
    }

    @Test
    void in_a_group_there_is_nothing_to_choose() {
        jdbc.sql("update conversation set direct = false, low = null, high = null where id = :talk")
                .param("talk", talk)
                .update();
        assertThat(page("/settings")).doesNotContain("se voir écrire");
        assertThat(send(alix, "")).isEqualTo(404);
        scene.choosePresence(talk, alix, brune);
        assertThat(seen()).isFalse();
    }

    @Test
    void what_the_other_chose_shows_nowhere_and_no_answer_tells_it() {
        String settings = page("/settings");
        String opened = page("");
        scene.choosePresence(talk, brune);
        assertThat(page("/settings")).isEqualTo(settings);
        assertThat(page("")).isEqualTo(opened);
        assertThat(send(alix, "/sign")).as("who did not choose it").isEqualTo(404);

        send(alix, "");
        settings = page("/settings");
        opened = page("");
        int answer = send(alix, "/sign");
        send(brune, "/removal");
        assertThat(page("/settings")).isEqualTo(settings);
        assertThat(page("")).isEqualTo(opened);
        assertThat(send(alix, "/sign")).isEqualTo(answer).isEqualTo(204);
    }

    @Test
    void that_somebody_is_there_or_writes_leaves_nothing() {
        scene.choosePresence(talk, alix, brune);
        String kept = kept();
        assertThat(send(alix, "/sign?writes=true")).isEqualTo(204);
        assertThat(kept()).isEqualTo(kept);
    }

    private String kept() {
        return jdbc.sql("""
                select (select c::text from conversation c where id = :talk)
                    || (select string_agg(t::text, '' order by account_id) from participant t where conversation_id = :talk)
                    || (select count(*) from journal_entry)
                """).param("talk", talk).query(String.class).single();
    }

    /** By each of them: it is always mutual. */
    private boolean seen() {
        boolean one = sees(alix);
        assertThat(sees(brune)).isEqualTo(one);
        return one;
    }

    private boolean sees(String who) {
        return jdbc.sql("select see_each_other(:who, c) from conversation c where id = :talk")
                .param("who", scene.account(who))
                .param("talk", talk)
                .query(Boolean.class)
                .single();
    }

    private int send(String who, String act) {
        return act(who, "/conversations/" + talk + "/presence" + act);
    }

    private int act(String who, String address) {
        return http.post()
                .uri(address)
                .with(cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** As Alix reads it; but for the keys of its forms, which are others each time. */
    private String page(String address) {
        var answer = http.get()
                .uri("/conversations/" + talk + address)
                .with(cast.as(alix))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "");
    }
}
