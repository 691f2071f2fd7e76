package fr.maillage.community.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** An answer carries files, disturbs nobody where its author wants so, and is sent later, as a post is. */
@MaillageTest
@Transactional
class ReplyTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    PlannedPosts planned;

    private long community;
    private long post;
    private String author = "";
    private String reader = "";

    @BeforeEach
    void a_discussion() {
        community = scene.community(false);
        scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        post = scene.post(community, reader, PostKind.QUESTION, "Qui sait ?", "Où trouver la charte ?");
    }

    @Test
    void it_carries_files_that_whoever_reads_it_has_until_it_is_away() {
        assertThat(send(author, here() + "/comments", pdf(), "body", "La voici"))
                .hasStatus3xxRedirection();
        assertThat(read(reader, here())).contains("La voici", "charte.pdf");
        String file = here() + "/attachments/" + number("select id from attachment");
        assertThat(status(reader, file)).isEqualTo(200);
        assertThat(read(reader, "/communities/" + community + "/documents")).contains("charte.pdf", "Autrice");
        assertThat(number("select count(*) from draft")).isZero();
        long comment = number("select id from comment");
        assertThat(send(author, here() + "/comments/" + comment + "/removal", null))
                .hasStatus3xxRedirection();
        assertThat(status(reader, file)).isEqualTo(404);
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("charte.pdf");
    }

    @Test
    void a_picture_is_told_before_it_is_sent_and_what_was_typed_stays() {
        var refused = send(author, here() + "/comments", picture(), "body", "Regardez");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Dites ce que montre", ">Regardez</textarea>", "1 fichier, ");
        long picture = number("select id from attachment");
        send(author, here() + "/comments", null, "body", "Regardez", "description-" + picture, "Quatre personnes");
        assertThat(read(reader, here())).contains("alt=\"Quatre personnes\"");
    }

    @Test
    void files_are_kept_with_what_is_begun_and_taken_away_again() {
        send(author, here() + "/draft", pdf(), "body", "", "attach", "yes");
        assertThat(read(author, here())).contains("charte.pdf", "<details class=\"marks reply-more\" open");
        assertThat(read(reader, here())).doesNotContain("charte.pdf", "<details class=\"marks reply-more\" open");
        send(author, here() + "/draft", null, "body", "", "remove", "" + number("select id from attachment"));
        assertThat(read(author, here())).doesNotContain("charte.pdf");
    }

    @Test
    void sent_twice_with_its_file_it_is_there_once_and_nothing_is_begun() {
        String key = java.util.UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var sent = send(author, here() + "/comments", pdf(), "body", "La voici", "once", key);
            assertThat(sent.getResponse().getRedirectedUrl()).contains("#c");
        }
        assertThat(number("select count(*) from comment")).isOne();
        assertThat(number("select count(*) from draft")).isZero();
        assertThat(number("select count(*) from attachment")).isOne();
        send(author, here() + "/comments", null, "body", "Et une autre chose", "once", key);
        assertThat(number("select count(*) from comment")).isEqualTo(2);
    }

    @Test
    void words_that_were_cleared_stay_away_and_the_file_stays() {
        send(author, here() + "/draft", pdf(), "body", "Finalement non", "attach", "yes");
        send(author, here() + "/draft", null, "body", "");
        assertThat(read(author, here())).contains("charte.pdf").doesNotContain("Finalement non");
    }

    @Test
    void the_files_of_an_answer_change_with_its_text() {
        send(author, here() + "/comments", pdf(), "body", "La voici");
        String edit = here() + "/comments/" + number("select id from comment") + "/edit";
        String since = read(author, edit).replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
        var saved = send(
                author,
                edit,
                null,
                "filed",
                "true",
                "since",
                since,
                "body",
                "La voici",
                "away",
                "" + number("select id from attachment"));
        assertThat(read(reader, here())).doesNotContain("charte.pdf");
        send(author, Objects.requireNonNull(notice(saved).undo()), null);
        assertThat(read(reader, here())).contains("charte.pdf");
    }

    @Test
    void its_author_sees_whom_it_tells_and_may_disturb_nobody() {
        assertThat(read(author, here() + "/audience/before")).contains("Vous êtes peu ici");
        assertThat(status(Cast.GUEST, here() + "/audience/before")).isEqualTo(404);
        send(author, here() + "/comments", null, "body", "Sans bruit", "quiet", "true");
        assertThat(jdbc.sql("select quiet from comment").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void it_is_sent_later_by_itself_beside_another_that_is_begun() {
        String day =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
        var planned = send(
                author, here() + "/comments", pdf(), "body", "Demain", "when", "later", "day", day, "hour", "08:30");
        assertThat(notice(planned).key()).isEqualTo("draft.planned");
        send(author, here() + "/draft", null, "body", "Autre chose");
        assertThat(read(author, here())).contains(">Autre chose</textarea>").doesNotContain("Demain");
        assertThat(read(author, "/drafts")).contains("Demain", "Autre chose");
        String undo = Objects.requireNonNull(notice(planned).undo());
        assertThat(send(author, undo, null)).as("another stands in the form").hasStatus(409);
        this.planned.publishDue();
        assertThat(number("select count(*) from comment")).isZero();
        jdbc.sql("update draft set publish_at = now() - interval '1 minute' where publish_at is not null")
                .update();
        this.planned.publishDue();
        assertThat(read(reader, here())).contains("Demain", "charte.pdf").doesNotContain("Autre chose");
    }

    @Test
    void what_was_to_be_sent_in_a_discussion_that_closed_meanwhile_waits_for_its_author() {
        String day =
                java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
        send(author, here() + "/comments", null, "body", "Trop tard", "when", "later", "day", day, "hour", "08:30");
        jdbc.sql("update draft set publish_at = now() - interval '1 minute'").update();
        jdbc.sql("update post set closed_at = now() where id = :id")
                .param("id", post)
                .update();
        planned.publishDue();
        assertThat(number("select count(*) from comment")).isZero();
        assertThat(read(author, "/drafts"))
                .contains("Trop tard", "la discussion était fermée")
                .doesNotContain("vous ne pouviez plus écrire");
    }

    private String here() {
        return "/posts/" + post;
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
