package fr.maillage.community.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.files.Drawn;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Files wait with the draft, stand under the post, and are had by whoever may read it. */
@MaillageTest
@Transactional
class AttachmentsTest {
    private static final byte[] PDF = "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private final String key = UUID.randomUUID().toString();
    private long community;
    private String author = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
    }

    @Test
    void a_picture_is_published_once_it_is_told_to_those_who_do_not_see_it() {
        var refused = send("/posts", picture(), "body", "Regardez");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Dites ce que montre « atelier.jpg ».", "1 fichier, ");
        long attachment =
                jdbc.sql("select id from attachment").query(Long.class).single();
        send("/posts", null, "body", "Regardez", "description-" + attachment, "Quatre personnes autour d’une table");
        long post = jdbc.sql("select post_id from attachment").query(Long.class).single();
        assertThat(read(author, "/posts/" + post))
                .contains(
                        "alt=\"Quatre personnes autour d’une table\"", "/posts/" + post + "/attachments/" + attachment);
        assertThat(jdbc.sql("select count(*) from draft").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_picture_said_to_show_someone_is_asked_about_before_a_post_and_an_answer_are_sent() {
        send("/posts", null, "body", "Bonjour");
        long post = jdbc.sql("select max(id) from post").query(Long.class).single();
        for (String act : new String[] {"/communities/" + community + "/posts", "/posts/" + post + "/comments"}) {
            sendTo(act, picture(), "body", "Voici");
            String field = "description-"
                    + jdbc.sql("select id from attachment where draft_id is not null")
                            .query(Long.class)
                            .single();
            var asked = sendTo(act, null, "body", "Voici", field, "Avec Mme Kerdoncuff");
            assertThat(asked.getStatus()).as(act).isEqualTo(422);
            assertThat(text(asked)).as(act).contains("semble désigner quelqu’un", "<li>Avec Mme X</li>");
            String seen = text(asked).replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
            sendTo(act, null, "body", "Voici", field, "Avec Mme Kerdoncuff", "check", "take", "checked", seen);
            assertThat(jdbc.sql("select description from attachment where draft_id is null order by id desc limit 1")
                            .query(String.class)
                            .single())
                    .as(act)
                    .isEqualTo("Avec Mme X");
        }
    }

    @Test
    void a_document_is_a_file_with_a_title() {
        assertThat(text(send("/posts", null, "kind", "DOCUMENT", "title", "Charte", "body", "Pour avis")))
                .contains("Joignez le document.");
        send("/posts", pdf(), "kind", "DOCUMENT", "title", "Charte", "body", "Pour avis");
        long post = jdbc.sql("select post_id from attachment").query(Long.class).single();
        assertThat(read(author, "/posts/" + post)).contains("charte.pdf");
        assertThat(read(author, "/communities/" + community)).contains("fichiers joints");
        assertThat(read(author, "/communities/" + community + "/documents"))
                .contains("charte.pdf", "/posts/" + post + "\"");
        jdbc.sql("update post set removed_at = now() where id = :id")
                .param("id", post)
                .update();
        assertThat(read(author, "/communities/" + community + "/documents"))
                .contains("Aucun document pour le moment")
                .doesNotContain("charte.pdf");
    }

    @Test
    void files_are_added_before_publishing_weighed_and_taken_away_again() {
        send("/drafts", pdf(), "body", "Un texte", "attach", "yes");
        long draft = jdbc.sql("select id from draft").query(Long.class).single();
        String composer = "/communities/" + community + "/posts/new?draft=" + draft;
        assertThat(read(author, composer)).contains("charte.pdf", "1 fichier, ", "Un texte");
        long attachment =
                jdbc.sql("select id from attachment").query(Long.class).single();
        send("/drafts", null, "body", "Un texte", "remove", String.valueOf(attachment));
        assertThat(read(author, composer)).doesNotContain("charte.pdf");
        assertThat(jdbc.sql("select count(*) from file").query(Long.class).single())
                .isZero();
    }

    @Test
    void an_attachment_is_had_by_whoever_may_read_its_post_and_by_nobody_else() {
        send("/posts", pdf(), "body", "Voici");
        String address = address();
        String reader = scene.person("Lectrice", community, "READER");
        String outsider = scene.person("Passant", community, null);
        assertThat(get(reader, address).getContentAsByteArray()).isEqualTo(PDF);
        assertThat(get(outsider, address).getStatus()).isEqualTo(200);
        assertThat(get(Cast.GUEST, address).getStatus()).isEqualTo(404);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        assertThat(get(outsider, address).getStatus()).isEqualTo(404);
        assertThat(get(Cast.ADMINISTRATOR, address).getStatus()).isEqualTo(404);
        assertThat(get(author, address.replaceFirst("/posts/\\d+", "/posts/1")).getStatus())
                .isEqualTo(404);
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", reader)
                .update();
        assertThat(get(reader, address).getStatus()).isNotEqualTo(200);
        jdbc.sql("select take_away_post(post_id, null) from attachment")
                .query((row, n) -> 0)
                .list();
        assertThat(get(author, address).getStatus()).isEqualTo(404);
    }

    @Test
    void a_file_that_waits_with_a_draft_is_its_author_s_alone() {
        send("/drafts", pdf(), "body", "Un texte");
        String address = jdbc.sql("select '/drafts/' || draft_id || '/attachments/' || id from attachment")
                .query(String.class)
                .single();
        assertThat(get(author, address).getStatus()).isEqualTo(200);
        assertThat(get(scene.person("Autre", community, "FACILITATOR"), address).getStatus())
                .isEqualTo(404);
    }

    @Test
    void what_is_sent_out_cannot_run_here_and_is_kept_by_the_reader_s_browser_alone() {
        send("/posts", pdf(), "body", "Voici");
        var answer = get(author, address());
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("charte.pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Cache-Control")).contains("private", "no-cache");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
    }

    @Test
    void a_program_is_not_attached() {
        var program = new MockMultipartFile("files", "photo.jpg", "image/jpeg", new byte[] {'M', 'Z', 0, 3});
        assertThat(text(send("/posts", program, "body", "Voici")))
                .contains("est d’une sorte que l’on ne peut pas joindre");
        assertThat(jdbc.sql("select count(*) from file").query(Long.class).single())
                .isZero();
    }

    private static MockMultipartFile picture() {
        return new MockMultipartFile("files", "atelier.png", "image/png", Drawn.picture("gif", 40, 30));
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile("files", "../charte.pdf", "text/html", PDF);
    }

    private String address() {
        return jdbc.sql("select '/posts/' || post_id || '/attachments/' || id from attachment")
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse send(String act, @Nullable MockMultipartFile file, String... fields) {
        return sendTo("/communities/" + community + act, file, fields);
    }

    private MockHttpServletResponse sendTo(String address, @Nullable MockMultipartFile file, String... fields) {
        var request = http.post().uri(address).multipart();
        if (file != null) {
            request = request.file(file);
        }
        request = request.with(cast.as(author)).with(csrf()).param("once", key);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = get(who, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " ");
    }
}
