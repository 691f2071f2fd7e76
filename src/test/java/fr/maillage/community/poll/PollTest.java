package fr.maillage.community.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Members choose from what a post proposes, change their mind, and see what came of it when it is time. */
@MaillageTest
@Transactional
class PollTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String author = "";
    private String other = "";

    @BeforeEach
    void a_community() {
        settle(false);
    }

    private void settle(boolean pseudonymous) {
        community = scene.community(pseudonymous);
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
    }

    @Test
    void results_are_seen_by_whoever_answered_as_bars_and_in_figures() {
        long post = poll("several", "");
        assertThat(read(other, "/posts/" + post))
                .contains("Personne n’a encore répondu", "type=\"radio\"", "Le matin")
                .doesNotContain("class=\"results\"");
        vote(other, post, "option", option(post, "Le matin"));
        vote(author, post, "option", option(post, "Le soir"));
        assertThat(read(other, "/posts/" + post))
                .contains("2 personnes ont répondu", "value=\"1\"", "1 voix (50 %)", "Aucune voix (0 %)");
    }

    @Test
    void while_few_answered_it_is_said_that_one_may_guess_who_did() {
        long post = poll("several", "");
        vote(other, post, "option", option(post, "Le matin"));
        assertThat(read(other, "/posts/" + post)).contains("sans les noms", "on peut deviner qui a répondu quoi");
        for (int i = 0; i < 4; i++) {
            vote(scene.person("Voix" + i, community, "MEMBER"), post, "option", option(post, "Le soir"));
        }
        assertThat(read(other, "/posts/" + post))
                .contains("5 personnes ont répondu", "sans les noms")
                .doesNotContain("deviner");
    }

    @Test
    void an_answer_is_changed_and_withdrawn() {
        long post = poll("several", "");
        vote(other, post, "option", option(post, "Le matin"));
        vote(other, post, "option", option(post, "Le soir"));
        assertThat(votes()).containsExactly("Le soir");
        vote(other, post, "option", option(post, "Le soir"), "option", option(post, "Le matin"));
        assertThat(votes()).containsExactly("Le soir");
        send(other, "/posts/" + post + "/vote/withdrawal");
        assertThat(votes()).isEmpty();
        long many = poll("several", "true");
        vote(other, many, "option", option(many, "Le soir"), "option", option(many, "Le matin"));
        assertThat(votes()).containsExactlyInAnyOrder("Le soir", "Le matin");
    }

    @Test
    void choosing_nothing_is_told_beside_the_answers_on_the_page_of_the_discussion() {
        long post = poll("several", "");
        var answer = vote(other, post);
        assertThat(answer.getStatus()).isEqualTo(422);
        String first = "option-" + option(post, "Le matin");
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "<a href=\"#" + first + "\">Choisissez une réponse d’abord.</a>",
                        "id=\"poll-problem\"",
                        "aria-describedby=\"poll-problem\"",
                        "id=\"" + first + "\"",
                        "id=\"reply\"");
        assertThat(votes()).isEmpty();
    }

    @Test
    void results_kept_for_the_end_are_seen_then_by_everyone_and_nobody_answers_any_more() {
        long post = poll("end", LocalDate.now().plusDays(2).toString(), "atEnd", "true");
        vote(other, post, "option", option(post, "Le matin"));
        assertThat(read(other, "/posts/" + post))
                .contains("Les résultats seront montrés à la fin")
                .doesNotContain("class=\"results\"");
        jdbc.sql("update poll set closes_at = now() - interval '1 minute'").update();
        assertThat(read(scene.person("Passant", community, null), "/posts/" + post))
                .contains("class=\"results\"", "1 voix (100 %)");
        assertThat(vote(author, post, "option", option(post, "Le soir")).getStatus())
                .isEqualTo(404);
        assertThat(send(other, "/posts/" + post + "/vote/withdrawal").getStatus())
                .isEqualTo(404);
    }

    @Test
    void results_kept_for_the_end_are_not_had_by_closing_the_discussion_before() {
        long post = poll("end", LocalDate.now().plusDays(2).toString(), "atEnd", "true");
        vote(other, post, "option", option(post, "Le matin"));
        send(author, "/posts/" + post + "/closing");
        assertThat(read(other, "/posts/" + post)).doesNotContain("class=\"results\"");
        send(author, "/posts/" + post + "/closing/removal");
        assertThat(vote(other, post, "option", option(post, "Le soir")).getStatus())
                .isEqualTo(302);
    }

    @Test
    void undoing_a_changed_answer_gives_the_one_before() {
        long post = poll("several", "");
        vote(other, post, "option", option(post, "Le matin"));
        String undo = undo(other, post, "option", option(post, "Le soir"));
        assertThat(votes()).containsExactly("Le soir");
        send(other, undo);
        assertThat(votes()).containsExactly("Le matin");
        send(
                other,
                undoOf(http.post()
                        .uri("/posts/" + post + "/vote/withdrawal")
                        .with(cast.as(other))
                        .with(csrf())
                        .exchange()));
        assertThat(votes()).containsExactly("Le matin");
        long dated = dates();
        long date = jdbc.sql("select min(id) from poll_option where post_id = :post")
                .param("post", dated)
                .query(Long.class)
                .single();
        vote(other, dated, "option-" + date, "YES");
        send(other, undo(other, dated, "option-" + date, "NO"));
        assertThat(jdbc.sql("select answer from vote where option_id = :date")
                        .param("date", date)
                        .query(String.class)
                        .single())
                .isEqualTo("YES");
    }

    @Test
    void days_no_calendar_bears_are_told_as_unreadable() {
        String form = "/communities/" + community + "/posts";
        for (String day : new String[] {"+999999999-12-31", "+500000-01-01", "0001-01-01"}) {
            assertThat(text(send(author, form, "kind", "POLL", "title", "Quand ?", "options", "A\nB", "end", day)))
                    .as(day)
                    .contains("Ce jour n’a pas pu être lu.");
            assertThat(text(send(author, form, "kind", "DATE_POLL", "title", "Quand ?", "date", day)))
                    .as(day)
                    .contains("Une date n’a pas pu être lue");
            assertThat(text(send(
                            author,
                            form,
                            "kind",
                            "DATE_POLL",
                            "title",
                            "Quand ?",
                            "date",
                            "2020-01-01",
                            "date",
                            "2090-01-01")))
                    .contains("Une des dates proposées est passée.", "2090-01-01");
        }
    }

    @Test
    void each_date_is_answered_by_itself_and_one_sees_who_comes() {
        long post = dates();
        List<Long> dates = jdbc.sql("select id from poll_option where post_id = :post order by position")
                .param("post", post)
                .query((row, n) -> row.getLong(1))
                .list();
        vote(other, post, "option-" + dates.get(0), "YES", "option-" + dates.get(1), "MAYBE");
        vote(author, post, "option-" + dates.get(0), "YES", "option-" + dates.get(1), "NO");
        assertThat(read(author, "/posts/" + post))
                .contains("2 oui · 0 peut-être · 0 non", "0 oui · 1 peut-être · 1 non", "convient au plus grand nombre")
                .contains("Oui : Autrice, Repondeur", "Peut-être : Repondeur", "14 h 30");
    }

    @Test
    void under_chosen_names_nobody_sees_who_answered_what() {
        settle(true);
        long post = dates();
        long date = jdbc.sql("select min(id) from poll_option where post_id = :post")
                .param("post", post)
                .query(Long.class)
                .single();
        vote(other, post, "option-" + date, "YES");
        vote(author, post, "option-" + date, "YES");
        assertThat(read(author, "/posts/" + post))
                .contains("2 oui", "sans les noms")
                .doesNotContain("Repondeur", "Nom choisi " + scene.account(other));
    }

    @Test
    void only_members_answer_and_only_in_this_poll() {
        long post = poll("several", "");
        long elsewhere = poll("several", "");
        String reader = scene.person("Lectrice", community, "READER");
        String outsider = scene.person("Passant", community, null);
        assertThat(vote(reader, post, "option", option(post, "Le matin")).getStatus())
                .isEqualTo(302);
        assertThat(vote(outsider, post, "option", option(post, "Le matin")).getStatus())
                .isEqualTo(404);
        assertThat(vote(Cast.GUEST, post, "option", option(post, "Le matin")).getStatus())
                .isEqualTo(404);
        assertThat(vote(other, post, "option", option(elsewhere, "Le matin")).getStatus())
                .isNotEqualTo(302);
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", other)
                .update();
        vote(other, post, "option", option(post, "Le matin"));
        assertThat(votes()).hasSize(1);
    }

    @Test
    void a_poll_proposes_something_and_a_draft_of_it_loses_nothing() {
        String form = "/communities/" + community + "/posts";
        assertThat(text(send(author, form, "kind", "POLL", "title", "Quand ?", "options", "Seule")))
                .contains("Proposez au moins deux réponses.", "Seule");
        assertThat(text(send(author, form, "kind", "DATE_POLL", "title", "Quand ?", "date", "jeudi")))
                .contains("Une date n’a pas pu être lue");
        assertThat(text(send(author, form, "kind", "POLL", "title", "", "options", "A\nB", "end", "2020-01-01")))
                .contains("Écrivez la question du sondage.", "Ce jour est passé");
        send(author, "/communities/" + community + "/drafts", "kind", "DATE_POLL", "date", "2027-03-04", "at", "09:15");
        long draft = jdbc.sql("select id from draft").query(Long.class).single();
        assertThat(read(author, form + "/new?draft=" + draft)).contains("value=\"2027-03-04\"", "value=\"09:15\"");
    }

    private long poll(String... fields) {
        var all = new java.util.ArrayList<>(
                List.of("kind", "POLL", "title", "Quel moment ?", "options", "Le matin\nLe midi\n\nLe soir"));
        all.addAll(List.of(fields));
        return published(all.toArray(String[]::new));
    }

    private long dates() {
        String first = LocalDate.now().plusDays(10).toString();
        String second = LocalDate.now().plusDays(11).toString();
        return published(
                "kind", "DATE_POLL", "title", "Réunion", "date", first, "date", second, "at", "", "at", "14:30");
    }

    private long published(String... fields) {
        assertThat(send(author, "/communities/" + community + "/posts", fields).getStatus())
                .isEqualTo(302);
        return jdbc.sql("select max(id) from post").query(Long.class).single();
    }

    private String option(long post, String label) {
        return jdbc.sql("select id from poll_option where post_id = :post and label = :label")
                .param("post", post)
                .param("label", label)
                .query(String.class)
                .single();
    }

    private List<String> votes() {
        return jdbc.sql("select o.label from vote v join poll_option o on o.id = v.option_id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String undo(String who, long post, String field, String value) {
        return undoOf(http.post()
                .uri("/posts/" + post + "/vote")
                .with(cast.as(who))
                .with(csrf())
                .param(field, value)
                .exchange());
    }

    private static String undoOf(MvcTestResult answer) {
        var notice = Objects.requireNonNull(
                (Notice) answer.getMvcResult().getFlashMap().get("notice"));
        return Objects.requireNonNull(notice.undo());
    }

    private MockHttpServletResponse vote(String who, long post, String... fields) {
        return send(who, "/posts/" + post + "/vote", fields);
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " ");
    }
}
