package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.Readings;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a post and its comments after they were published. */
@MaillageTest
@Transactional
class PostActsTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    Readings readings;

    private long community;
    private String keeper = "";
    private String author = "";
    private String other = "";
    private long post;
    private long comment;

    @BeforeEach
    void a_question_and_an_answer() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Où trouver un interprète ?");
        comment = scene.comment(post, other, "À l’accueil de jour.");
    }

    @Test
    void a_discussion_taken_away_is_nowhere_and_comes_back_with_one_click() {
        assertThat(send(author, "/posts/" + post + "/removal").getStatus()).isEqualTo(302);
        assertThat(get(other, "/posts/" + post).getStatus()).isEqualTo(404);
        assertThat(read(other, "/communities/" + community)).doesNotContain("Qui sait ?");
        assertThat(send(author, "/posts/" + post + "/return").getStatus()).isEqualTo(302);
        assertThat(read(other, "/posts/" + post)).contains("Où trouver un interprète ?", "À l’accueil de jour.");
    }

    @Test
    void who_keeps_a_community_does_not_bring_back_what_its_author_took_away_nor_their_own_that_was_taken_away() {
        send(author, "/posts/" + post + "/removal");
        assertThat(send(keeper, "/posts/" + post + "/return").getStatus()).isEqualTo(404);
        send(author, "/posts/" + post + "/return");
        send(other, "/posts/" + post + "/comments/" + comment + "/removal");
        assertThat(send(keeper, "/posts/" + post + "/comments/" + comment + "/return")
                        .getStatus())
                .isEqualTo(404);
        long own = scene.post(community, keeper, PostKind.MESSAGE, "", "De l’animatrice");
        scene.person("Deuxieme", community, "FACILITATOR");
        send("deuxieme@scene.test", "/posts/" + own + "/decision", "reason", "Trop long");
        assertThat(send(keeper, "/posts/" + own + "/return").getStatus()).isEqualTo(404);
    }

    @Test
    void the_words_of_another_are_taken_away_with_a_reason_that_they_read_and_may_appeal_against() {
        assertThat(send(keeper, "/posts/" + post + "/removal").getStatus()).isEqualTo(404);
        assertThat(send(keeper, "/posts/" + post + "/decision", "reason", " ").getStatus())
                .isEqualTo(422);
        assertThat(get(other, "/posts/" + post).getStatus()).isEqualTo(200);
        assertThat(get(other, "/posts/" + post + "/decision").getStatus()).isEqualTo(404);
        assertThat(read(keeper, "/posts/" + post)).contains("/posts/" + post + "/decision");
        assertThat(read(keeper, "/posts/" + post + "/decision")).contains("Où trouver un interprète ?");
        assertThat(send(keeper, "/posts/" + post + "/decision", "reason", "Déjà demandé hier")
                        .getStatus())
                .isEqualTo(302);
        assertThat(get(other, "/posts/" + post).getStatus()).isEqualTo(404);
        assertThat(send(author, "/posts/" + post + "/return").getStatus()).isEqualTo(404);
        assertThat(send(keeper, "/posts/" + post + "/return").getStatus()).isEqualTo(404);
        assertThat(read(author, "/communities/" + community)).contains("Une décision vous concerne");
        assertThat(read(author, "/moderation"))
                .contains("Ce que vous avez publié a été retiré", "Déjà demandé hier", "Demander une nouvelle lecture");
        assertThat(jdbc.sql("""
                        select count(*) from journal_entry
                        where act = 'decided' and subject = (select 'case/' || id from moderation_case where post_id = :post)
                        """).param("post", post).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void questions_nobody_answered_have_a_list_of_their_own_those_that_wait_longest_first() {
        long first = scene.post(community, author, PostKind.QUESTION, "Où ranger ?", "La vaisselle.");
        scene.post(community, author, PostKind.QUESTION, "Et quand ?", "Le forum.");
        long closed = scene.post(community, author, PostKind.QUESTION, "Trop tard ?", "Sans doute.");
        scene.post(community, author, PostKind.MESSAGE, "Bonjour", "À tous.");
        jdbc.sql("update post set closed_at = now() where id = :id")
                .param("id", closed)
                .update();
        assertThat(read(other, "/communities/" + community + "/questions"))
                .containsSubsequence("Où ranger ?", "Et quand ?")
                .doesNotContain("Qui sait ?", "Trop tard ?", "Bonjour");
        assertThat(read(keeper, "/communities/" + community + "/keeping"))
                .contains("Où ranger ?", "/communities/" + community + "/questions");
        scene.comment(first, other, "Au premier.");
        assertThat(read(other, "/communities/" + community + "/questions")).doesNotContain("Où ranger ?");
        assertThat(read(other, "/overview")).contains("/communities/" + community + "/questions");
    }

    @Test
    void who_took_it_away_by_mistake_takes_that_back_by_one_click_and_nothing_of_it_is_left() {
        scene.person("Deuxieme", community, "FACILITATOR");
        for (String comment : new String[] {"", "?comment=" + this.comment}) {
            var said = (Notice) http.post()
                    .uri("/posts/" + post + "/decision" + comment)
                    .with(cast.as(keeper))
                    .with(csrf())
                    .param("reason", "Déjà demandé hier")
                    .exchange()
                    .getMvcResult()
                    .getFlashMap()
                    .get("notice");
            String undo = Objects.requireNonNull(Objects.requireNonNull(said).undo());
            for (String somebody : new String[] {author, other, "deuxieme@scene.test"}) {
                assertThat(send(somebody, undo).getStatus()).as(somebody).isEqualTo(404);
            }
            assertThat(send(keeper, undo).getStatus()).isEqualTo(302);
            assertThat(read(other, "/posts/" + post)).contains("Où trouver un interprète ?", "À l’accueil de jour.");
            assertThat(read(author, "/moderation")).doesNotContain("Déjà demandé hier");
            assertThat(send(keeper, undo).getStatus()).as("a second click").isEqualTo(404);
        }
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'decision taken back'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_contested_or_decided_long_ago_is_not_taken_back_and_what_was_reported_waits_again() {
        send(other, "/posts/" + post + "/report", "reason", "HURTS");
        String one = "/moderation/"
                + jdbc.sql("select id from moderation_case where post_id = :post")
                        .param("post", post)
                        .query(Long.class)
                        .single();
        send(keeper, one + "/hiding");
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop long");
        assertThat(send(keeper, one + "/decision/removal").getStatus()).isEqualTo(302);
        assertThat(get(other, "/posts/" + post).getStatus())
                .as("hidden, as before")
                .isEqualTo(404);
        assertThat(get(author, "/posts/" + post).getStatus())
                .as("and they read so")
                .isEqualTo(410);
        assertThat(read(keeper, "/communities/" + community + "/moderation")).contains(one);
        send(keeper, one + "/decision", "decision", "REMOVED", "reason", "Trop long");
        jdbc.sql("update moderation_case set decided_at = now() - interval '2 hours'")
                .update();
        assertThat(send(keeper, one + "/decision/removal").getStatus()).isEqualTo(404);
        jdbc.sql("update moderation_case set decided_at = now()").update();
        send(author, one + "/appeal", "words", "Je parlais de moi");
        assertThat(send(keeper, one + "/decision/removal").getStatus()).isEqualTo(404);
    }

    @Test
    void a_reply_of_another_is_taken_away_with_a_reason_too() {
        send(keeper, "/posts/" + post + "/decision?comment=" + comment, "reason", "Hors sujet");
        assertThat(read(author, "/posts/" + post))
                .contains("Cette réponse a été retirée.", "Aucune réponse")
                .doesNotContain("accueil de jour");
        assertThat(read(other, "/moderation")).contains("Hors sujet", "accueil de jour");
    }

    @Test
    void what_who_keeps_a_community_does_with_the_discussions_of_others_stands_in_the_journal() {
        send(author, "/posts/" + post + "/closing");
        send(author, "/posts/" + post + "/closing/removal");
        send(author, "/posts/" + post + "/answer?comment=" + comment);
        assertThat(journalled("post/" + post)).isZero();
        for (String act : new String[] {
            "/closing", "/closing/removal", "/pin", "/pin/removal", "/answer?comment=" + comment, "/answer/removal"
        }) {
            send(keeper, "/posts/" + post + act);
        }
        assertThat(journalled("post/" + post)).isEqualTo(6);
    }

    @Test
    void a_discussion_that_is_closed_twice_is_told_closed_once() {
        for (String act : new String[] {"/closing", "/closing/removal"}) {
            send(keeper, "/posts/" + post + act);
            send(keeper, "/posts/" + post + act);
        }
        assertThat(journalled("post/" + post)).isEqualTo(2);
    }

    @Test
    void where_names_are_chosen_the_journal_knows_who_acted_by_their_membership_alone() {
        long named = scene.community(true);
        scene.person("Animatrice", named, "FACILITATOR");
        scene.person("Autrice", named, "MEMBER");
        long there = scene.post(named, author, PostKind.MESSAGE, "", "Sous un nom choisi");
        send(keeper, "/posts/" + there + "/closing");
        send(keeper, "/posts/" + there + "/urgency", "reason", "Cela presse");
        send(keeper, "/posts/" + there + "/decision", "reason", "Trop précis");
        assertThat(jdbc.sql("""
                                select actor from journal_entry where subject = :post or subject = (
                                    select 'case/' || id from moderation_case where post_id = :id)
                                """)
                        .param("post", "post/" + there)
                        .param("id", there)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allMatch(actor -> actor.startsWith("membership/"));
    }

    @Test
    void five_discussions_stand_first_and_the_sixth_is_refused_kindly() {
        for (int i = 1; i <= 5; i++) {
            long one = scene.post(community, author, PostKind.MESSAGE, "Épinglé " + i, "Texte");
            assertThat(send(keeper, "/posts/" + one + "/pin").getStatus()).isEqualTo(302);
        }
        assertThat(text(send(keeper, "/posts/" + post + "/pin"))).contains("5 discussions sont déjà épinglées");
        assertThat(read(other, "/communities/" + community).indexOf("Épinglé 1"))
                .isPositive()
                .isLessThan(read(other, "/communities/" + community).indexOf("Qui sait ?"));
        long first = jdbc.sql("select id from post where title = 'Épinglé 1'")
                .query(Long.class)
                .single();
        send(keeper, "/posts/" + first + "/pin/removal");
        assertThat(send(keeper, "/posts/" + post + "/pin").getStatus()).isEqualTo(302);
    }

    @Test
    void nobody_answers_in_a_closed_discussion_until_it_is_open_again() {
        send(author, "/posts/" + post + "/closing");
        assertThat(read(other, "/posts/" + post))
                .contains("Cette discussion est close")
                .doesNotContain("id=\"reply\"");
        send(other, "/posts/" + post + "/comments", "body", "Encore un mot");
        assertThat(written("Encore un mot")).isZero();
        send(author, "/posts/" + post + "/closing/removal");
        send(other, "/posts/" + post + "/comments", "body", "Encore un mot");
        assertThat(written("Encore un mot")).isEqualTo(1);
    }

    @Test
    void the_accepted_answer_stands_under_the_question_and_undoing_restores_the_one_before() {
        long better = scene.comment(post, keeper, "Au CADA, sur rendez-vous.");
        send(author, "/posts/" + post + "/answer?comment=" + comment);
        assertThat(read(other, "/posts/" + post)).contains("Réponse retenue", "Voir cette réponse");
        var answer = http.post()
                .uri("/posts/" + post + "/answer?comment=" + better)
                .with(cast.as(author))
                .with(csrf())
                .exchange();
        assertThat(answer.getMvcResult().getFlashMap().toString()).contains("/answer?comment=" + comment);
        long elsewhere = scene.comment(
                scene.post(community, author, PostKind.MESSAGE, "", "Autre discussion"), other, "Ailleurs");
        assertThat(send(author, "/posts/" + post + "/answer?comment=" + elsewhere)
                        .getStatus())
                .isEqualTo(404);
        send(keeper, "/posts/" + post + "/comments/" + better + "/removal");
        assertThat(read(other, "/posts/" + post)).doesNotContain("Voir cette réponse");
    }

    @Test
    void a_form_sent_twice_publishes_once() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            send(author, "/communities/" + community + "/posts", "body", "Deux clics", "once", key);
            send(author, "/posts/" + post + "/comments", "body", "Deux clics ici", "once", key);
        }
        assertThat(jdbc.sql("select count(*) from post where body = 'Deux clics'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(written("Deux clics ici")).isEqualTo(1);
    }

    @Test
    void a_text_that_names_someone_is_asked_about_and_published_as_its_author_chooses() {
        String said = "J’ai vu Mme Kerdoncuff, née le 12/03/1987.";
        String asked = text(send(other, "/posts/" + post + "/comments", "body", said));
        assertThat(asked).contains("semble désigner quelqu’un", "Mme X, née en 1987.", "Je publie quand même", said);
        assertThat(written(said)).isZero();
        String seen = asked.replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        send(other, "/posts/" + post + "/comments", "body", said, "check", "take", "checked", seen);
        assertThat(written("J’ai vu Mme X, née en 1987.")).isEqualTo(1);
        send(other, "/posts/" + post + "/comments", "body", said, "check", "as-is", "checked", seen);
        assertThat(written(said)).isEqualTo(1);
    }

    @Test
    void a_long_discussion_leads_to_the_page_of_a_comment() {
        for (int i = 0; i < Comments.PAGE + 3; i++) {
            scene.comment(post, other, "Mot " + i);
        }
        long last = scene.comment(post, other, "Le dernier mot");
        String address = String.valueOf(
                get(author, "/posts/" + post + "/comments/" + last).getHeader("Location"));
        assertThat(address).contains("?after=").endsWith("#c" + last);
        assertThat(read(author, address.replaceFirst("#.*", ""))).contains("Le dernier mot");
        assertThat(get(author, "/posts/" + post + "/comments/" + comment).getHeader("Location"))
                .isEqualTo("/posts/" + post + "#c" + comment);
    }

    @Test
    void a_reply_is_not_found_in_another_discussion() {
        long elsewhere = scene.comment(
                scene.post(community, author, PostKind.MESSAGE, "", "Autre discussion"), other, "Ailleurs");
        assertThat(get(author, "/posts/" + post + "/comments/" + elsewhere).getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_page_marks_what_it_shows_and_nothing_that_was_not_shown() {
        long read = 0;
        for (int i = 1; i <= 2 * Comments.PAGE + 10; i++) {
            long one = scene.comment(post, other, "Mot " + i + ".");
            read = i == 20 ? one : read;
        }
        long last = scene.comment(post, other, "Le dernier mot.");
        readings.read(scene.account(author), post, position(read));
        String address = permalink(last);
        read(author, address);
        assertThat(unread(author)).as("a page far on").isEqualTo(2 * Comments.PAGE + 11 - 20);
        send(author, address.replace("?", "/comments?"), "body", "Je réponds d’ici.");
        assertThat(unread(author)).as("answering on it").isEqualTo(2 * Comments.PAGE + 12 - 20);
        read(author, "/posts/" + post);
        assertThat(unread(author)).as("the page of the first unread").isEqualTo(Comments.PAGE + 13);
        String onward = String.valueOf(get(author, "/posts/" + post).getHeader("Location"));
        assertThat(onward).contains("?after=");
        assertThat(get(author, "/posts/" + post + "/reply").getHeader("Location"))
                .as("where one answers is on the same page")
                .isEqualTo(onward.replaceFirst("#.*", "#body"));
        read(author, onward.replaceFirst("#.*", ""));
        onward = String.valueOf(get(author, "/posts/" + post).getHeader("Location"));
        read(author, onward.replaceFirst("#.*", ""));
        assertThat(unread(author)).as("all pages").isZero();
        assertThat(read(author, "/posts/" + post)).as("from its beginning").contains("Mot 1.");
    }

    private String permalink(long comment) {
        return String.valueOf(
                        get(other, "/posts/" + post + "/comments/" + comment).getHeader("Location"))
                .replaceFirst("#.*", "");
    }

    private long position(long comment) {
        return jdbc.sql("select position from comment where id = :id")
                .param("id", comment)
                .query(Long.class)
                .single();
    }

    private long unread(String who) {
        return jdbc.sql("""
                select c.position - m.read_to - m.read_beyond from membership m join community c on c.id = m.community_id
                where c.id = :community and m.account_id = :account
                """)
                .param("community", community)
                .param("account", scene.account(who))
                .query(Long.class)
                .single();
    }

    @Test
    void a_discussion_costs_no_more_statements_for_what_was_said_of_it() {
        read(author, "/posts/" + post);
        var few = Statements.during(() -> read(author, "/posts/" + post));
        assertThat(few).as("read before: nothing to keep").noneMatch(sql -> sql.contains("read_stretch"));
        for (int i = 0; i < 10; i++) {
            long more = scene.comment(post, other, "Mot " + i);
            send(author, "/posts/" + post + "/comments/" + more + "/reactions?kind=THANKS");
        }
        read(author, "/posts/" + post);
        assertThat(Statements.during(() -> read(author, "/posts/" + post)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    private String read(String who, String address) {
        return text(get(who, address));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long written(String body) {
        return jdbc.sql("select count(*) from comment where body = :body")
                .param("body", body)
                .query(Long.class)
                .single();
    }

    private long journalled(String subject) {
        return jdbc.sql("select count(*) from journal_entry where subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }
}
