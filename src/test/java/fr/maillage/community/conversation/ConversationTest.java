package fr.maillage.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Who writes to whom, and who reads it: those who are in a conversation, and nobody else. */
@MaillageTest
@Transactional
class ConversationTest {
    private static final String WORDS = "Un mot entre nous";

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
    private String camille = "";

    @BeforeEach
    void three_people() {
        long community = scene.community(false);
        alix = scene.person("Alix", community, null);
        brune = scene.person("Brune", community, null);
        camille = scene.person("Camille", community, null);
    }

    @Test
    void only_who_is_in_it_reads_it_or_acts_in_it() {
        String talk = begin(alix, WORDS, brune);
        assertThat(page(brune, "/conversations")).contains(WORDS, "un nouveau");
        assertThat(page(brune, talk)).contains(WORDS);
        long message = message();
        for (String other : new String[] {camille, Cast.ADMINISTRATOR, Cast.COORDINATION, Cast.GUEST}) {
            assertThat(status(other, talk)).as(other).isEqualTo(404);
            assertThat(status(other, talk + "/settings")).as(other).isEqualTo(404);
            assertThat(status(other, talk + "/live")).as(other).isEqualTo(404);
            assertThat(status(other, talk + "/now")).as(other).isEqualTo(404);
            assertThat(page(other, "/conversations")).as(other).doesNotContain(WORDS);
            assertThat(page(other, "/search?q=mot+entre+nous")).as(other).doesNotContain(WORDS);
            for (String act : new String[] {
                "/messages",
                "/name",
                "/people?account=" + scene.account(other),
                "/muting",
                "/presence",
                "/presence/removal",
                "/presence/sign",
                "/departure",
                "/people/" + scene.account(brune) + "/blocking",
                "/departure/removal",
                "/departure/confirmation",
                "/messages/" + message + "/removal"
            }) {
                assertThat(send(other, talk + act, "body", "Coucou"))
                        .as(other + act)
                        .isEqualTo(404);
            }
        }
        assertThat(page(alix, "/search?q=entre+nous")).contains(WORDS);
    }

    @Test
    void what_was_said_is_found_with_a_mistake_by_who_may_read_it_and_teaches_others_no_word() {
        begin(alix, "Rendez-vous à la buanderie de Kerlanic", brune);
        for (String words : new String[] {"buandrie", "kerlanik"}) {
            assertThat(page(brune, "/search?q=" + words + "&kind=messages"))
                    .as(words)
                    .contains("Rendez-vous à la buanderie");
            assertThat(page(camille, "/search?q=" + words)).as(words).doesNotContain("buanderie de Kerlanic");
        }
        begin(alix, "La buandrie, mal écrite", brune);
        assertThat(page(brune, "/search?q=buandrie&kind=messages"))
                .as("words as they stand win")
                .contains("La buandrie, mal écrite")
                .doesNotContain("Rendez-vous à la buanderie");
        assertThat(jdbc.sql("select count(*) from written_word where word = 'buanderie'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void between_two_people_there_is_one() {
        String first = begin(alix, WORDS, brune);
        assertThat(begin(brune, "De l’autre côté", alix)).isEqualTo(first);
        assertThat(page(alix, first)).contains(WORDS, "De l’autre côté");
        assertThat(send(alix, first + "/departure")).as("nobody leaves it").isEqualTo(404);
    }

    @Test
    void unread_is_what_others_wrote_since() {
        String talk = begin(alix, WORDS, brune);
        send(alix, talk + "/messages", "body", "Encore un");
        assertThat(page(brune, "/conversations")).contains("2 nouveaux");
        page(brune, talk);
        assertThat(page(brune, "/conversations")).doesNotContain("nouveaux", "un nouveau");
        assertThat(page(alix, "/conversations")).doesNotContain("nouveaux", "un nouveau");
    }

    @Test
    void who_comes_later_reads_what_is_written_from_then_on() {
        String talk = begin(alix, WORDS, brune, camille);
        String dana = scene.person("Dana", 0, null);
        assertThat(send(camille, talk + "/people?account=" + scene.account(dana)))
                .isEqualTo(302);
        send(alix, talk + "/messages", "body", "Pour tous");
        assertThat(page(dana, talk)).contains("Pour tous").doesNotContain(WORDS);
        assertThat(page(dana, talk + "?before=99")).doesNotContain(WORDS);
        assertThat(page(dana, "/search?q=entre+nous")).doesNotContain(WORDS);
    }

    @Test
    void who_leaves_a_group_reads_no_more_of_it_and_may_think_again_for_a_while() {
        String talk = begin(alix, WORDS, brune, camille);
        assertThat(send(camille, talk + "/departure")).isEqualTo(302);
        assertThat(status(camille, talk)).isEqualTo(404);
        assertThat(send(camille, talk + "/messages", "body", "Encore moi")).isEqualTo(404);
        assertThat(send(camille, talk + "/departure/removal")).isEqualTo(302);
        assertThat(page(camille, talk)).contains(WORDS);
        send(camille, talk + "/departure");
        jdbc.sql("update participant set left_at = now() - interval '11 minutes' where left_at is not null")
                .update();
        assertThat(send(camille, talk + "/departure/removal")).isEqualTo(404);
        assertThat(page(alix, talk)).doesNotContain("Camille");
    }

    @Test
    void who_left_a_group_comes_back_by_themselves_alone() {
        String talk = begin(alix, WORDS, brune, camille);
        send(camille, talk + "/departure");
        assertThat(send(alix, talk + "/people?account=" + id(camille))).isEqualTo(302);
        assertThat(status(camille, talk)).as("nobody puts them back").isEqualTo(404);
        send(alix, talk + "/messages", "body", "Entre-temps");
        assertThat(page(camille, "/conversations"))
                .contains("vous propose de revenir")
                .doesNotContain("Entre-temps");
        assertThat(send(camille, talk + "/departure/confirmation")).isEqualTo(302);
        send(alix, talk + "/people?account=" + id(camille));
        assertThat(page(camille, "/conversations")).as("asked once").doesNotContain("vous propose de revenir");
        assertThat(send(camille, talk + "/departure/confirmation/removal")).isEqualTo(302);
        assertThat(page(camille, "/conversations")).contains("vous propose de revenir");
        jdbc.sql("update participant set left_at = now() - interval '1 day' where left_at is not null")
                .update();
        assertThat(send(camille, talk + "/departure/removal")).isEqualTo(302);
        assertThat(page(camille, talk)).doesNotContain(WORDS, "Entre-temps");
    }

    @Test
    void who_was_blocked_meanwhile_does_not_come_back_to_where_the_other_is() {
        String talk = begin(alix, WORDS, brune, camille);
        send(camille, talk + "/departure");
        assertThat(send(alix, talk + "/people?account=" + id(camille))).isEqualTo(302);
        jdbc.sql("insert into account_block (account_id, blocked_id) values (:brune, :camille)")
                .param("brune", scene.account(brune))
                .param("camille", scene.account(camille))
                .update();
        assertThat(send(camille, talk + "/departure/removal")).isEqualTo(409);
        assertThat(status(camille, talk)).isEqualTo(404);
    }

    @Test
    void two_of_whom_one_blocked_the_other_are_not_brought_together() {
        String talk = begin(alix, WORDS, brune);
        assertThat(send(brune, talk + "/people/" + id(alix) + "/blocking")).isEqualTo(302);
        assertThat(send(camille, "/conversations", "body", "À trois", "with", id(alix), "with", id(brune)))
                .isEqualTo(409);
        String dana = scene.person("Dana", 0, null);
        String group = begin(camille, "En groupe", brune, dana);
        assertThat(send(camille, group + "/people?account=" + id(alix))).isEqualTo(409);
        assertThat(send(brune, group + "/people/" + id(dana) + "/blocking"))
                .as("in a group too")
                .isEqualTo(302);
        assertThat(may(dana, brune)).isFalse();
        assertThat(page(brune, group)).contains("En groupe");
    }

    @Test
    void nobody_takes_a_thirteenth_place_by_coming_back() {
        var eleven = new String[11];
        Arrays.setAll(eleven, i -> scene.person("Personne" + i, 0, null));
        String talk = begin(alix, WORDS, eleven);
        send(eleven[0], talk + "/departure");
        assertThat(send(alix, talk + "/people?account=" + id(brune))).isEqualTo(302);
        assertThat(send(eleven[0], talk + "/departure/removal")).isEqualTo(409);
    }

    @Test
    void who_is_looked_for_with_very_many_words_is_looked_for_with_the_first() {
        assertThat(page(alix, "/conversations/new?q=bru")).contains("Choisir Brune");
        assertThat(page(alix, "/conversations/new?q=bru xyz")).doesNotContain("Choisir Brune");
        assertThat(page(alix, "/conversations/new?q=b r u n e br" + " zzz".repeat(900)))
                .contains("Choisir Brune");
    }

    @Test
    void who_looks_for_one_more_person_keeps_what_is_written() {
        String chosen = asked(alix, "/conversations/new", "with", id(camille), "body", "À lire", "q", "bru");
        assertThat(chosen).contains("Choisir Brune", "Enlever Camille", "À lire");
        String more = asked(alix, "/conversations/new", "with", id(camille), "also", id(brune), "body", "À lire");
        assertThat(more).contains("Enlever Brune", "Enlever Camille", "À lire");
        String less = asked(alix, "/conversations/new", "with", id(camille), "without", id(camille), "body", "À lire");
        assertThat(less).doesNotContain("Enlever Camille");
        assertThat(jdbc.sql("select count(*) from conversation")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void going_on_in_an_old_conversation_begins_none() {
        String talk = begin(alix, WORDS, brune);
        jdbc.sql("""
                insert into conversation (direct, created_by) select false, :alix from generate_series(1, 30)
                """).param("alix", scene.account(alix)).update();
        assertThat(send(alix, "/conversations", "body", "Encore", "with", id(brune)))
                .isEqualTo(302);
        assertThat(page(alix, talk)).contains("Encore");
        assertThat(send(alix, "/conversations", "body", "Bonjour", "with", id(camille)))
                .isEqualTo(409);
    }

    @Test
    void what_was_not_shown_stays_unread() {
        String talk = begin(alix, WORDS, brune);
        for (int i = 0; i < 60; i++) {
            send(alix, talk + "/messages", "body", "Mot " + i);
        }
        page(brune, talk + "?before=62");
        assertThat(page(brune, "/conversations")).contains("61 nouveaux");
        page(brune, talk);
        assertThat(page(brune, "/conversations")).contains("11 nouveaux");
    }

    @Test
    void a_group_has_twelve_people_at_most() {
        var eleven = new String[11];
        Arrays.setAll(eleven, i -> scene.person("Personne" + i, 0, null));
        String talk = begin(alix, WORDS, eleven);
        assertThat(send(alix, talk + "/people?account=" + scene.account(brune))).isEqualTo(409);
    }

    @Test
    void who_was_blocked_cannot_write_and_is_not_told() {
        String talk = begin(alix, WORDS, brune);
        assertThat(send(brune, talk + "/people/" + id(alix) + "/blocking")).isEqualTo(302);
        assertThat(send(alix, talk + "/messages", "body", "Insister")).isEqualTo(409);
        assertThat(page(alix, talk)).contains("On ne peut plus écrire").doesNotContain("bloqué");
        assertThat(page(alix, "/conversations/new?q=brune")).doesNotContain("Choisir Brune");
        assertThat(send(alix, "/conversations", "body", "Autrement", "with", id(brune), "with", id(camille)))
                .as("their words come back to them")
                .isEqualTo(422);
        assertThat(page(brune, "/conversations")).contains("Débloquer");
        assertThat(send(brune, "/conversations/blocked/" + id(alix) + "/removal"))
                .isEqualTo(302);
        assertThat(send(alix, talk + "/messages", "body", "Merci")).isEqualTo(302);
    }

    @Test
    void nobody_writes_to_who_was_suspended() {
        String talk = begin(alix, WORDS, brune);
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", brune)
                .update();
        assertThat(send(alix, talk + "/messages", "body", "Es-tu là ?")).isEqualTo(409);
        assertThat(page(alix, talk)).contains(WORDS);
        assertThat(send(alix, "/conversations", "body", "Bonjour", "with", id(brune)))
                .isEqualTo(422);
    }

    @Test
    void a_guest_and_another_write_to_each_other_only_from_a_community_they_share_under_their_names() {
        assertThat(may(Cast.GUEST, alix)).isFalse();
        assertThat(may(alix, Cast.GUEST)).isFalse();
        long names = scene.community(true);
        join(names, Cast.GUEST, "Fleur de sel");
        scene.person("Brune", names, "MEMBER");
        assertThat(may(Cast.GUEST, brune)).as("chosen names reach nobody").isFalse();
        assertThat(may(brune, Cast.GUEST)).isFalse();
        assertThat(page(brune, "/conversations/new?q=hortensia")).doesNotContain("Choisir Hortensia");
        assertThat(page(brune, "/conversations/new?q=fleur")).doesNotContain("Fleur de sel");
        long open = scene.community(false);
        join(open, Cast.GUEST, null);
        scene.person("Alix", open, "MEMBER");
        assertThat(may(Cast.GUEST, alix)).isTrue();
        assertThat(page(alix, "/conversations/new?q=hortensia")).contains("Choisir Hortensia");
        String talk = begin(alix, WORDS, Cast.GUEST);
        jdbc.sql("delete from membership where community_id = :id")
                .param("id", open)
                .update();
        assertThat(send(alix, talk + "/messages", "body", "Après")).isEqualTo(409);
        assertThat(page(Cast.GUEST, talk)).contains(WORDS);
    }

    @Test
    void a_message_is_taken_away_by_its_author_alone_and_comes_back() {
        String talk = begin(alix, WORDS, brune);
        String message = talk + "/messages/" + message();
        assertThat(send(brune, message + "/removal")).isEqualTo(404);
        assertThat(send(alix, message + "/removal")).isEqualTo(302);
        assertThat(page(brune, talk)).doesNotContain(WORDS).contains("Ce message a été retiré");
        assertThat(page(brune, "/conversations")).doesNotContain(WORDS);
        assertThat(page(brune, "/search?q=entre+nous")).doesNotContain(WORDS);
        assertThat(send(alix, message + "/return")).isEqualTo(302);
        assertThat(page(brune, talk)).contains(WORDS);
    }

    @Test
    void a_reported_message_is_read_and_decided_on_by_the_coordination_and_nothing_else_is() {
        String talk = begin(alix, WORDS, brune);
        send(alix, talk + "/messages", "body", "Un autre mot");
        String message = talk + "/messages/" + first();
        assertThat(status(alix, message + "/report")).as("their own").isEqualTo(404);
        assertThat(status(camille, message + "/report")).isEqualTo(404);
        assertThat(send(brune, message + "/report", "reason", "HURTS", "words", "Cela me pèse"))
                .isEqualTo(302);
        assertThat(page(brune, message + "/report"))
                .contains("Vous avez déjà fait ce signalement", "/moderation?message=")
                .doesNotContain("name=\"reason\"");
        assertThat(page(Cast.COORDINATION, "/coordination/moderation"))
                .contains(WORDS)
                .doesNotContain("Un autre mot", "Brune");
        String one = jdbc.sql("select '/coordination/moderation/messages/' || id from message_report")
                .query(String.class)
                .single();
        for (String other : new String[] {alix, brune, camille, Cast.GUEST}) {
            assertThat(status(other, one)).as(other).isEqualTo(404);
        }
        assertThat(page(Cast.COORDINATION, one)).contains("Cela me pèse").doesNotContain("Brune");
        assertThat(send(Cast.COORDINATION, one + "/decision", "decision", "REMOVED", "reason", "C’est blessant"))
                .isEqualTo(302);
        assertThat(page(brune, talk)).doesNotContain(WORDS);
        assertThat(send(alix, message + "/return")).isEqualTo(404);
        assertThat(page(alix, "/moderation")).contains("C’est blessant").doesNotContain("Cela me pèse");
        assertThat(page(brune, "/moderation")).contains("C’est blessant").doesNotContain(WORDS);
    }

    @Test
    void a_reported_message_is_read_no_more_by_who_reported_it_once_it_was_taken_away_or_they_left() {
        String talk = begin(alix, WORDS, brune, camille);
        String message = talk + "/messages/" + message();
        send(brune, message + "/report", "reason", "HURTS");
        assertThat(page(brune, "/moderation")).contains(WORDS);
        send(alix, message + "/removal");
        assertThat(page(brune, "/moderation")).contains("Votre signalement").doesNotContain(WORDS);
        send(alix, message + "/return");
        send(brune, talk + "/departure");
        assertThat(page(brune, "/moderation")).contains("Votre signalement").doesNotContain(WORDS);
        assertThat(page(Cast.COORDINATION, "/coordination/moderation")).contains(WORDS);
    }

    @Test
    void sent_twice_it_is_said_once() {
        String talk = begin(alix, WORDS, brune);
        String once = java.util.UUID.randomUUID().toString();
        send(alix, talk + "/messages", "body", "Une fois", "once", once);
        send(alix, talk + "/messages", "body", "Une fois", "once", once);
        assertThat(jdbc.sql("select count(*) from message where body = 'Une fois'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private String begin(String who, String words, String... others) {
        var fields = new String[2 + 2 * others.length];
        fields[0] = "body";
        fields[1] = words;
        for (int i = 0; i < others.length; i++) {
            fields[2 + 2 * i] = "with";
            fields[3 + 2 * i] = id(others[i]);
        }
        var request = http.post().uri("/conversations").with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        String to = request.exchange().getResponse().getRedirectedUrl();
        assertThat(to).startsWith("/conversations/");
        return String.valueOf(to);
    }

    private boolean may(String one, String other) {
        return jdbc.sql("select may_write_to(:one, :other)")
                .param("one", scene.account(one))
                .param("other", scene.account(other))
                .query(Boolean.class)
                .single();
    }

    private void join(long community, String email, @org.jspecify.annotations.Nullable String pseudonym) {
        jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym) values (:account, :id, 'MEMBER', :pseudonym)
                """)
                .param("account", scene.account(email))
                .param("id", community)
                .param("pseudonym", pseudonym)
                .update();
    }

    private String id(String email) {
        return String.valueOf(scene.account(email));
    }

    private long message() {
        return jdbc.sql("select max(id) from message").query(Long.class).single();
    }

    private long first() {
        return jdbc.sql("select id from message where body = :words")
                .param("words", WORDS)
                .query(Long.class)
                .single();
    }

    private int send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    /** The page that answers. */
    private String asked(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return new String(request.exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return Unmarked.of(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
