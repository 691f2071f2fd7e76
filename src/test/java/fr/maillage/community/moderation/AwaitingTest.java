package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are read first: what its author chose holds, what they wrote is never lost, and no edit goes around it. */
@MaillageTest
@Transactional
@RecordApplicationEvents
class AwaitingTest {
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
    private String reader = "";

    @BeforeEach
    void a_community_that_reads_first() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
    }

    @Test
    void what_was_to_disturb_nobody_disturbs_nobody_once_it_appears() {
        ask("Sans bruit", "quiet", "true");
        post(keeper, waiting() + "/publication");
        assertThat(jdbc.sql("select quiet from post where community_id = :id")
                        .param("id", community)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_is_taken_back_is_a_draft_to_write_on() {
        ask("À reprendre");
        var back = post(author, "/moderation/awaiting/" + text() + "/withdrawal");
        String composer = Objects.requireNonNull(back.getResponse().getRedirectedUrl());
        assertThat(composer).contains("/posts/new?draft=");
        assertThat(page(author, composer)).contains("À reprendre");
        assertThat(waitingTexts()).isZero();
    }

    @Test
    void what_was_declined_and_put_away_comes_back_with_one_click() {
        ask("À garder");
        post(keeper, waiting() + "/refusal", "reason", "Non");
        long text = text();
        assertThat(post(reader, "/moderation/awaiting/" + text + "/removal")).hasStatus(404);
        assertThat(post(reader, "/moderation/awaiting/" + text + "/withdrawal")).hasStatus(404);
        var away = post(author, "/moderation/awaiting/" + text + "/removal");
        assertThat(page(author, "/drafts")).doesNotContain("À garder");
        var notice = Objects.requireNonNull(
                (Notice) away.getMvcResult().getFlashMap().get("notice"));
        post(author, Objects.requireNonNull(notice.undo()));
        assertThat(page(author, "/drafts")).contains("À garder");
    }

    @Test
    void of_one_person_ten_wait_at_once() {
        for (int i = 0; i < 10; i++) {
            ask("Texte " + i);
        }
        var one = post(author, "/communities/" + community + "/posts", "body", "Encore un");
        assertThat(one).hasStatus(422);
        assertThat(text(one)).contains(">Encore un</textarea>", "Vous avez déjà 10 textes");
        askAs(reader, "Un autre auteur");
        assertThat(waitingTexts()).isEqualTo(11);
    }

    @Test
    void an_edit_waits_too_and_stands_once_it_is_approved() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Tout autre chose");
        edit(author, post, "Encore autre chose");
        assertThat(page(reader, "/posts/" + post)).contains("Bonjour").doesNotContain("autre chose");
        assertThat(page(author, "/posts/" + post + "/edit")).contains(">Encore autre chose</textarea>");
        assertThat(page(author, "/moderation")).contains("Votre modification attend", "Encore autre chose");
        assertThat(page(keeper, "/communities/" + community + "/moderation"))
                .contains("Modification d’un message", "/posts/" + post + "\"", "Encore autre chose")
                .doesNotContain("Tout autre chose");
        assertThat(post(reader, waiting() + "/publication")).hasStatus(404);
        publish(shown());
        assertThat(page(reader, "/posts/" + post)).contains("Encore autre chose");
        assertThat(page(reader, "/posts/" + post + "/history")).contains("Bonjour");
        assertThat(waitingTexts()).isZero();
    }

    @Test
    void those_who_decide_are_told_of_what_waits_an_edit_too(ApplicationEvents events) {
        ask("Un premier texte");
        edit(author, scene.post(community, author, PostKind.MESSAGE, "", "Bonjour"), "Tout autre chose");
        assertThat(events.stream(Addressed.class)).hasSize(2).allMatch(one -> one.matter() == Matter.APPROVAL);
    }

    @Test
    void who_keeps_the_community_edits_at_once_and_so_does_who_comments() {
        long post = scene.post(community, keeper, PostKind.MESSAGE, "", "Bonjour");
        edit(keeper, post, "Bonsoir");
        assertThat(page(reader, "/posts/" + post)).contains("Bonsoir");
        long comment = scene.comment(post, author, "Merci");
        String address = "/posts/" + post + "/comments/" + comment + "/edit";
        post(author, address, "body", "Merci bien", "since", since(page(author, address)));
        assertThat(page(reader, "/posts/" + post)).contains("Merci bien");
    }

    @Test
    void a_declined_edit_is_written_on_from_what_was_declined() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Tout autre chose");
        post(keeper, waiting() + "/refusal", "reason", "Non", "version", shown());
        assertThat(page(author, "/moderation")).contains("/posts/" + post + "/edit?text=" + text());
        assertThat(page(author, "/posts/" + post + "/edit?text=" + text())).contains(">Tout autre chose</textarea>");
        assertThat(page(author, "/posts/" + post + "/edit")).contains(">Bonjour</textarea>");
    }

    @Test
    void a_wording_that_nobody_read_is_neither_let_appear_nor_declined() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Relue");
        String seen = shown();
        edit(author, post, "Jamais lue");
        assertThat(notice(publish(seen)).key()).isEqualTo("queue.changed");
        assertThat(page(reader, "/posts/" + post)).contains("Bonjour").doesNotContain("Jamais lue");
        var declined = post(keeper, waiting() + "/refusal", "reason", "Non", "version", seen);
        assertThat(declined).hasStatus(422);
        assertThat(text(declined)).contains("Jamais lue");
        assertThat(page(author, "/moderation")).contains("Votre modification attend");
        assertThat(notice(publish(shown())).key()).isEqualTo("queue.published");
        assertThat(page(reader, "/posts/" + post)).contains("Jamais lue");
    }

    @Test
    void an_edit_does_not_go_over_a_newer_text() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Ancienne");
        String seen = shown();
        jdbc.sql("update community set approves_first = false").update();
        edit(author, post, "Plus récente");
        assertThat(notice(publish(seen)).key()).isEqualTo("queue.changed");
        assertThat(page(reader, "/posts/" + post)).contains("Plus récente").doesNotContain("Ancienne");
        assertThat(page(keeper, queue()))
                .contains("cette modification ne peut pas paraître")
                .doesNotContain("/publication");
    }

    @Test
    void an_edit_does_not_appear_while_its_post_is_away_or_its_author_writes_there_no_more() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Tout autre chose");
        String seen = shown();
        done("select take_away_post(:post, :author)", post);
        assertThat(notice(publish(seen)).key()).isEqualTo("queue.changed");
        assertThat(page(keeper, queue())).contains("cette modification ne peut pas paraître");
        done("select return_post(:post)", post);
        done("update membership set role = 'READER' where account_id = :author returning ''", post);
        assertThat(notice(publish(seen)).key()).isEqualTo("queue.changed");
        done("update membership set role = 'MEMBER' where account_id = :author returning ''", post);
        assertThat(page(reader, "/posts/" + post)).doesNotContain("Tout autre chose");
        assertThat(notice(publish(seen)).key()).isEqualTo("queue.published");
        assertThat(page(reader, "/posts/" + post)).contains("Tout autre chose");
    }

    @Test
    void an_edit_that_was_put_away_waits_again_as_it_did() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Tout autre chose");
        long text = text();
        assertThat(post(author, "/moderation/awaiting/" + text + "/withdrawal"))
                .as("it is no new post")
                .hasStatus(404);
        assertThat(post(reader, "/moderation/awaiting/" + text + "/removal")).hasStatus(404);
        String undo = putAway(text);
        assertThat(waitingTexts()).isZero();
        assertThat(post(reader, undo)).hasStatus(404);
        assertThat(post(author, undo)).hasStatus3xxRedirection();
        assertThat(text()).isEqualTo(text);
        assertThat(page(author, "/drafts")).doesNotContain("Tout autre chose");
        publish(shown());
        assertThat(page(reader, "/posts/" + post)).contains("Tout autre chose");
    }

    @Test
    void a_declined_edit_that_was_put_away_comes_back_declined() {
        edit(author, scene.post(community, author, PostKind.MESSAGE, "", "Bonjour"), "Tout autre chose");
        post(keeper, waiting() + "/refusal", "reason", "Pas ainsi", "version", shown());
        String undo = putAway(text());
        assertThat(page(author, "/moderation")).doesNotContain("Tout autre chose");
        post(author, undo);
        assertThat(page(author, "/moderation")).contains("Tout autre chose", "Pas ainsi");
    }

    @Test
    void an_edit_that_was_put_away_does_not_come_back_beside_another() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        edit(author, post, "Tout autre chose");
        String undo = putAway(text());
        edit(author, post, "Encore autre chose");
        assertThat(post(author, undo)).hasStatus(409);
        assertThat(page(keeper, queue())).contains("Encore autre chose").doesNotContain("Tout autre chose");
    }

    private String queue() {
        return "/communities/" + community + "/moderation";
    }

    /** The version of the only edit that waits, as its page says it to who decides. */
    private String shown() {
        return page(keeper, waiting() + "/refusal").replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    private MvcTestResult publish(String version) {
        return post(keeper, waiting() + "/publication", "version", version);
    }

    private String putAway(long text) {
        return Objects.requireNonNull(notice(post(author, "/moderation/awaiting/" + text + "/removal"))
                .undo());
    }

    private static Notice notice(MvcTestResult answer) {
        return Objects.requireNonNull(
                (Notice) answer.getMvcResult().getFlashMap().get("notice"));
    }

    private void done(String sql, long post) {
        jdbc.sql(sql)
                .param("post", post)
                .param("author", scene.account(author))
                .query((row, n) -> "")
                .list();
    }

    private void edit(String who, long post, String body) {
        String address = "/posts/" + post + "/edit";
        String form = page(who, address);
        var answer = post(
                who,
                address,
                "title",
                "",
                "body",
                body,
                "since",
                since(form),
                "text",
                field(form, "text"),
                "version",
                field(form, "version"));
        assertThat(answer).hasStatus3xxRedirection();
    }

    /** Empty where no edit waits. */
    private static String field(String page, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"")
                .matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String since(String page) {
        return page.replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
    }

    private void ask(String body, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of("body", body));
        fields.addAll(java.util.List.of(more));
        assertThat(post(author, "/communities/" + community + "/posts", fields.toArray(String[]::new)))
                .hasStatus3xxRedirection();
    }

    private void askAs(String who, String body) {
        assertThat(post(who, "/communities/" + community + "/posts", "body", body))
                .hasStatus3xxRedirection();
    }

    private long text() {
        return jdbc.sql("select id from awaiting where put_away_at is null")
                .query(Long.class)
                .single();
    }

    private String waiting() {
        return "/communities/" + community + "/awaiting/" + text();
    }

    private int waitingTexts() {
        return jdbc.sql("select count(*) from awaiting where put_away_at is null")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult post(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
