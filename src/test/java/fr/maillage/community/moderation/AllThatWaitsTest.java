package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.discussion.Appearances;
import fr.maillage.community.discussion.Scene;
import fr.maillage.files.Drawn;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Where messages are read first, all that a post can be is read as it will appear, and appears as it was read. */
@MaillageTest
@Transactional
@RecordApplicationEvents
class AllThatWaitsTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    Appearances appearances;

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
    void a_document_waits_with_its_file_which_is_read_before_it_appears() {
        ask(pdf(), "kind", "DOCUMENT", "title", "La charte", "body", "Pour avis");
        String queue = read(keeper, queue());
        assertThat(queue).contains("La charte", "charte.pdf", "Document");
        String file = queue.replaceAll("(?s).*href=\"(/moderation/awaiting/\\d+/attachments/\\d+)\".*", "$1");
        assertThat(status(keeper, file)).isEqualTo(200);
        assertThat(status(author, file)).isEqualTo(200);
        assertThat(status(reader, file)).isEqualTo(404);
        assertThat(status(Cast.ADMINISTRATOR, file)).isEqualTo(404);
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("charte.pdf");
        assertThat(read(author, "/moderation")).contains("charte.pdf");
        publish();
        assertThat(read(reader, post())).contains("charte.pdf");
        assertThat(read(reader, "/communities/" + community + "/documents")).contains("charte.pdf");
    }

    @Test
    void a_poll_waits_with_what_it_proposes() {
        ask(null, "kind", "POLL", "title", "Sur quoi travailler ?", "options", "Le logement\nLa mobilité");
        assertThat(read(keeper, queue())).contains("Le logement", "La mobilité", "Un sondage");
        publish();
        assertThat(read(reader, post())).contains("Le logement", "La mobilité");
    }

    @Test
    void a_poll_that_ended_while_it_waited_does_not_appear() {
        ask(null, "kind", "POLL", "title", "Sur quoi ?", "options", "Un\nDeux", "end", tomorrow());
        jdbc.sql("update awaiting set poll_end = '2020-01-01'").update();
        var answer = publish();
        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Ce sondage est terminé");
        assertThat(posts()).isZero();
        jdbc.sql("update awaiting set approved_at = now(), publish_at = now() - interval '1 minute'")
                .update();
        appearances.appearDue();
        assertThat(posts()).isZero();
        assertThat(read(keeper, queue())).contains("Sur quoi ?");
    }

    @Test
    void dates_wait_as_days() {
        ask(null, "kind", "DATE_POLL", "title", "Quel jour ?", "date", "2030-03-12", "date", "2030-03-13");
        assertThat(read(keeper, queue())).contains("12 mars 2030");
        publish();
        assertThat(read(reader, post())).contains("12 mars 2030");
    }

    @Test
    void what_is_let_appear_before_its_moment_appears_then() {
        ask(null, "body", "Bonne année", "when", "later", "day", tomorrow(), "hour", "08:30");
        assertThat(read(keeper, queue())).contains("à paraître le");
        var let = publish();
        assertThat(notice(let).key()).isEqualTo("queue.will-appear");
        assertThat(posts()).isZero();
        assertThat(read(keeper, queue())).doesNotContain("Bonne année");
        assertThat(read(author, "/moderation")).contains("Votre message paraîtra", "paraîtra le");
        appearances.appearDue();
        assertThat(posts()).isZero();
        jdbc.sql("update awaiting set publish_at = now() - interval '1 minute'").update();
        appearances.appearDue();
        assertThat(read(reader, "/communities/" + community)).contains("Bonne année");
        assertThat(waiting()).isZero();
    }

    @Test
    void what_was_let_appear_by_mistake_waits_to_be_read_again() {
        ask(null, "body", "Bonne année", "when", "later", "day", tomorrow(), "hour", "08:30");
        String undo = Objects.requireNonNull(notice(publish()).undo());
        assertThat(send(reader, undo, null)).hasStatus(404);
        assertThat(send(keeper, undo, null)).hasStatus3xxRedirection();
        assertThat(read(keeper, queue())).contains("Bonne année");
        jdbc.sql("update awaiting set publish_at = now() - interval '1 minute'").update();
        appearances.appearDue();
        assertThat(posts()).isZero();
        publish();
        assertThat(posts()).isOne();
    }

    @Test
    void what_was_let_appear_waits_again_where_its_author_writes_there_no_more(ApplicationEvents events) {
        ask(null, "body", "Bonne année", "when", "later", "day", tomorrow(), "hour", "08:30");
        publish();
        jdbc.sql("update awaiting set publish_at = now() - interval '1 minute'").update();
        role("READER");
        appearances.appearDue();
        assertThat(posts()).isZero();
        assertThat(waiting()).isOne();
        assertThat(events.stream(Addressed.class).filter(one -> one.thing() == text()))
                .extracting(Addressed::matter)
                .containsExactly(Matter.APPROVAL, Matter.STOPPED, Matter.REREAD);
        assertThat(read(author, "/moderation"))
                .contains("Votre message ne peut pas paraître", "Vous ne pouvez plus écrire dans cette communauté")
                .doesNotContain("attend d’être relu");
        role("MEMBER");
        for (String side : new String[] {read(author, "/moderation"), read(keeper, queue())}) {
            assertThat(side).contains("n’a pas pu paraître au moment choisi. Il attend d’être relu");
        }
    }

    @Test
    void what_waits_is_one_click_away_from_sending_it() {
        var sent = send(author, "/communities/" + community + "/posts", null, "body", "Bonne année");
        String place = Objects.requireNonNull(notice(sent).onward()).address();
        assertThat(place).isEqualTo("/moderation?text=" + text() + "#text-" + text());
        assertThat(read(author, "/moderation")).contains("id=\"text-" + text() + "\"", "Bonne année");
        assertThat(read(reader, "/moderation")).doesNotContain("Bonne année");
    }

    @Test
    void what_is_taken_back_is_a_draft_with_all_that_was_in_it() {
        ask(
                pdf(),
                "kind",
                "POLL",
                "title",
                "Sur quoi ?",
                "options",
                "Le logement\nLa mobilité",
                "when",
                "later",
                "day",
                tomorrow(),
                "hour",
                "08:30");
        String composer = Objects.requireNonNull(send(author, "/moderation/awaiting/" + text() + "/withdrawal", null)
                .getResponse()
                .getRedirectedUrl());
        assertThat(read(author, composer)).contains("charte.pdf", "Le logement", tomorrow(), "08:30");
        assertThat(waiting()).isZero();
    }

    @Test
    void a_picture_that_nobody_told_does_not_wait() {
        var answer = send(author, "/communities/" + community + "/posts", picture(), "body", "Regardez");
        assertThat(answer).hasStatus(422);
        assertThat(waiting()).isZero();
    }

    private void ask(@Nullable MockMultipartFile file, String... fields) {
        assertThat(send(author, "/communities/" + community + "/posts", file, fields))
                .hasStatus3xxRedirection();
    }

    private void role(String role) {
        jdbc.sql("update membership set role = :role where account_id = :id")
                .param("role", role)
                .param("id", scene.account(author))
                .update();
    }

    private MvcTestResult publish() {
        return send(keeper, "/communities/" + community + "/awaiting/" + text() + "/publication", null);
    }

    private String queue() {
        return "/communities/" + community + "/moderation";
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
    }

    private long text() {
        return number("select id from awaiting");
    }

    private long waiting() {
        return number("select count(*) from awaiting");
    }

    private long posts() {
        return number("select count(*) from post where community_id = " + community);
    }

    private String post() {
        return "/posts/" + number("select id from post where community_id = " + community);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile(
                "files", "charte.pdf", "application/pdf", "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII));
    }

    private static MockMultipartFile picture() {
        return new MockMultipartFile("files", "atelier.png", "image/png", Drawn.picture("gif", 40, 30));
    }

    private MvcTestResult send(String who, String address, @Nullable MockMultipartFile file, String... fields) {
        var request = http.post().uri(address).multipart().with(cast.as(who)).with(csrf());
        if (file != null) {
            request = request.file(file);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static Notice notice(MvcTestResult answer) {
        return Objects.requireNonNull(
                (Notice) answer.getMvcResult().getFlashMap().get("notice"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("[\u00a0\u202f]", " ");
    }
}
