package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import java.nio.charset.StandardCharsets;
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
    void an_author_does_not_bring_back_what_a_facilitator_took_away() {
        send(keeper, "/posts/" + post + "/removal");
        assertThat(send(author, "/posts/" + post + "/return").getStatus()).isEqualTo(404);
        assertThat(send(keeper, "/posts/" + post + "/return").getStatus()).isEqualTo(302);
    }

    @Test
    void what_is_done_to_another_s_words_stands_in_the_journal_and_what_is_done_to_one_s_own_does_not() {
        send(other, "/posts/" + post + "/comments/" + comment + "/removal");
        send(other, "/posts/" + post + "/comments/" + comment + "/return");
        assertThat(journalled("comment/" + comment)).isZero();
        send(keeper, "/posts/" + post + "/comments/" + comment + "/removal");
        assertThat(journalled("comment/" + comment)).isEqualTo(1);
        assertThat(read(author, "/posts/" + post))
                .contains("Cette réponse a été retirée.", "Aucune réponse")
                .doesNotContain("accueil de jour");
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
        send(other, "/posts/" + post + "/comments/" + better + "/removal");
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
    void a_discussion_costs_no_more_statements_for_what_was_said_of_it() {
        var few = Statements.during(() -> read(author, "/posts/" + post));
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
