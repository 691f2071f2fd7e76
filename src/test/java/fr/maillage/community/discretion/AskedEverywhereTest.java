package fr.maillage.community.discretion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Wherever something is written that others read, a text that seems to name an accompanied person is asked about first. */
@MaillageTest
@Transactional
class AskedEverywhereTest {
    private static final String NAMING = "Vu Mme Kerdoncuff hier";

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
    private String other = "";

    @BeforeEach
    void two_people() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        other = scene.person("Autre", community, "MEMBER");
    }

    @Test
    void in_a_conversation_from_its_first_word_on() {
        String with = "" + scene.account(other);
        asks(send("/conversations", "with", with, "body", NAMING));
        assertThat(send("/conversations", "with", with, "body", NAMING, "check", "as-is", "checked", seen(NAMING)))
                .hasStatus3xxRedirection();
        String talk = "/conversations/" + number("select max(id) from conversation");
        asks(send(talk + "/messages", "body", NAMING));
        assertThat(number("select count(*) from message")).isOne();
        String checked = text(send(talk + "/messages", "body", NAMING))
                .replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        send(talk + "/messages", "body", NAMING, "check", "take", "checked", checked);
        assertThat(jdbc.sql("select body from message order by id desc limit 1")
                        .query(String.class)
                        .single())
                .doesNotContain("Kerdoncuff")
                .contains("hier");
    }

    @Test
    void in_what_facilitators_pass_on() {
        String note = "/communities/" + community + "/keeping/note";
        asks(send(note, "body", NAMING));
        assertThat(number("select count(*) from handover_note")).isZero();
        assertThat(send(note, "body", NAMING, "check", "as-is", "checked", seen(NAMING)))
                .hasStatus3xxRedirection();
    }

    @Test
    void in_what_a_poll_proposes() {
        String posts = "/communities/" + community + "/posts";
        String options = "Le matin\n" + NAMING;
        var asked = send(posts, "kind", "POLL", "title", "Quand ?", "options", options);
        asks(asked);
        String checked = text(asked).replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        send(posts, "kind", "POLL", "title", "Quand ?", "options", options, "check", "take", "checked", checked);
        assertThat(jdbc.sql("select string_agg(label, '|') from poll_option")
                        .query(String.class)
                        .single())
                .contains("Le matin")
                .doesNotContain("Kerdoncuff");
        long post = number("select max(post_id) from poll");
        String edit = "/posts/" + post + "/poll/edit";
        String since = text(http.get().uri(edit).with(cast.as(keeper)).exchange())
                .replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
        asks(send(edit, "since", since, "options", "Le soir\n" + NAMING));
        assertThat(send(edit, "since", since, "options", "Le soir\nJamais")).hasStatus3xxRedirection();
    }

    @Test
    void a_poll_whose_answers_become_one_without_what_is_found_is_not_opened() {
        String posts = "/communities/" + community + "/posts";
        String options = "Au 06 39 98 12 34\nAu 06 39 98 56 78";
        String checked = text(send(posts, "kind", "POLL", "title", "Qui ?", "options", options))
                .replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        assertThat(send(
                        posts, "kind", "POLL", "title", "Qui ?", "options", options, "check", "take", "checked",
                        checked))
                .hasStatus(422);
        assertThat(number("select count(*) from poll")).isZero();
    }

    @Test
    void a_poll_of_a_closed_discussion_stays_as_it_is() {
        send("/communities/" + community + "/posts", "kind", "POLL", "title", "Quand ?", "options", "Oui\nNon");
        long post = number("select max(post_id) from poll");
        send("/posts/" + post + "/closing");
        assertThat(send("/posts/" + post + "/poll/edit", "options", "Oui\nJamais"))
                .hasStatus(404);
        assertThat(text(http.get()
                        .uri("/posts/" + post + "/edit")
                        .with(cast.as(keeper))
                        .exchange()))
                .doesNotContain("/poll/edit");
    }

    @Test
    void an_edit_comes_back_where_its_author_still_writes_and_those_who_decide_are_told() {
        long post = scene.post(community, other, PostKind.MESSAGE, "", "Bonjour");
        long text = number("""
                insert into awaiting (community_id, author_id, kind, title, body, post_id, put_away_at)
                values (%d, %d, 'MESSAGE', '', 'Bonsoir', %d, now()) returning id
                """.formatted(community, scene.account(other), post));
        String back = "/moderation/awaiting/" + text + "/return";
        jdbc.sql("update membership set role = 'READER' where account_id = :id")
                .param("id", scene.account(other))
                .update();
        assertThat(sendAs(other, back)).hasStatus(409);
        jdbc.sql("update membership set role = 'MEMBER' where account_id = :id")
                .param("id", scene.account(other))
                .update();
        assertThat(sendAs(other, back)).hasStatus3xxRedirection();
        assertThat(number("select count(*) from awaiting where put_away_at is null"))
                .isOne();
    }

    @Test
    void once_for_all_that_one_form_says() {
        String posts = "/communities/" + community + "/posts";
        var asked = text(send(posts, "title", "M. Dupont", "body", "Vu Mme Martin et M. Dupont"));
        assertThat(asked).contains("<strong>M. X</strong>", "Vu Mme Y et M. X");
    }

    @Test
    void again_where_the_text_changed_since() {
        String posts = "/communities/" + community + "/posts";
        asks(send(posts, "body", NAMING + " soir", "check", "as-is", "checked", seen(NAMING)));
        assertThat(number("select count(*) from post")).isZero();
        assertThat(send(posts, "body", NAMING, "check", "as-is", "checked", seen(NAMING)))
                .hasStatus3xxRedirection();
    }

    @Test
    void in_easy_French_with_the_word_of_the_form() throws IOException {
        var form = messages("community");
        var asked = messages("community-acts");
        assertThat(asked.getProperty("discretion.take")).startsWith(form.getProperty("post.publish"));
        assertThat(asked.getProperty("discretion.as-is")).startsWith(form.getProperty("post.publish"));
    }

    private static Properties messages(String name) throws IOException {
        var messages = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/" + name + "_falc.properties"))) {
            messages.load(file);
        }
        return messages;
    }

    private static String seen(String body) {
        return Check.of("", body, new Check.Choice(null, null)).seen();
    }

    private static void asks(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Mme Kerdoncuff", "value=\"as-is\"");
    }

    private MvcTestResult send(String address, String... fields) {
        return sendAs(keeper, address, fields);
    }

    private MvcTestResult sendAs(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
