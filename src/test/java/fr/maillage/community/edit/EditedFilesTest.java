package fr.maillage.community.edit;

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

/** The files of what is published change with its text: seen in its history, undone by one click, read first where that is asked. */
@MaillageTest
@Transactional
class EditedFilesTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private long post;
    private String keeper = "";
    private String author = "";
    private String reader = "";

    @BeforeEach
    void a_post_with_a_picture() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        post = scene.post(community, author, PostKind.MESSAGE, "", "Regardez");
        jdbc.sql("""
                with kept as (
                    insert into file (name, type, size, width, height) values ('plan.png', 'image/png', 0, 4, 3) returning id)
                insert into attachment (file_id, post_id, description) select id, :post, 'Le plan' from kept
                """).param("post", post).update();
    }

    @Test
    void a_file_is_added_and_its_author_alone_adds_it() {
        assertThat(save(pdf(), "body", "Regardez")).hasStatus3xxRedirection();
        assertThat(read(reader, "/posts/" + post)).contains("charte.pdf", "Le plan");
        assertThat(read(reader, "/communities/" + community + "/documents")).contains("charte.pdf");
        assertThat(read(reader, "/posts/" + post + "/history")).contains("charte.pdf", "plan.png");
        assertThat(send(reader, here(), pdf(), "filed", "true", "body", "Regardez"))
                .hasStatus(404);
        assertThat(send(reader, here() + "/files", pdf(), "body", "Regardez")).hasStatus(404);
        assertThat(number("select count(*) from draft")).isZero();
    }

    @Test
    void a_picture_that_is_added_is_told_first_and_what_was_typed_stays() {
        String since = since();
        var form = text(send(author, here() + "/files", picture(), "since", since, "body", "Regardez bien"));
        assertThat(form).contains("atelier.jpg", ">Regardez bien</textarea>");
        assertThat(text(save(null, "body", "Regardez bien"))).contains("Dites ce que montre « atelier.jpg ».");
        assertThat(read(reader, "/posts/" + post)).doesNotContain("Regardez bien");
        long picture = number("select id from attachment where draft_id is not null");
        assertThat(status(author, "/posts/" + post + "/attachments/" + picture)).isEqualTo(404);
        save(null, "body", "Regardez bien", "description-" + picture, "Quatre personnes");
        assertThat(read(reader, "/posts/" + post)).contains("Regardez bien", "Quatre personnes");
    }

    @Test
    void what_is_taken_away_and_told_otherwise_is_so_and_one_click_undoes_it() {
        long plan = number("select id from attachment");
        var saved = save(pdf(), "body", "Regardez ici", "away", "" + plan);
        assertThat(read(reader, "/posts/" + post))
                .contains("charte.pdf", "Regardez ici")
                .doesNotContain("Le plan");
        assertThat(status(reader, "/posts/" + post + "/attachments/" + plan)).isEqualTo(404);
        String undo = Objects.requireNonNull(notice(saved).undo());
        assertThat(send(reader, undo, null)).hasStatus(404);
        var undone = send(author, undo, null);
        assertThat(read(reader, "/posts/" + post)).contains("Le plan").doesNotContain("charte.pdf", "Regardez ici");
        assertThat(send(author, undo, null)).as("there was an edit since").hasStatus(409);
        send(author, Objects.requireNonNull(notice(undone).undo()), null);
        assertThat(read(reader, "/posts/" + post))
                .contains("charte.pdf", "Regardez ici")
                .doesNotContain("Le plan");

        save(null, "body", "Regardez ici", "away", "" + number("select max(id) from attachment"));
        assertThat(read(reader, "/posts/" + post)).doesNotContain("charte.pdf");
    }

    @Test
    void a_description_alone_changes_it_and_is_in_its_history() {
        long plan = number("select id from attachment");
        save(null, "body", "Regardez", "description-" + plan, "Le plan du rez-de-chaussée");
        assertThat(read(reader, "/posts/" + post)).contains("Le plan du rez-de-chaussée");
        assertThat(read(reader, "/posts/" + post + "/history")).contains("rez-de-chaussée", "plan.png");
        assertThat(text(save(null, "body", "Regardez", "description-" + plan, " ")))
                .contains("Dites ce que montre « plan.png ».");
    }

    @Test
    void a_document_keeps_a_file() {
        jdbc.sql("update post set kind = 'DOCUMENT', title = 'Plan' where id = :id")
                .param("id", post)
                .update();
        var answer = save(null, "title", "Plan", "body", "Regardez", "away", "" + number("select id from attachment"));
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Joignez le document.");
    }

    @Test
    void where_messages_are_read_first_the_files_of_an_edit_are_too() {
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
        long plan = number("select id from attachment");
        save(pdf(), "body", "Regardez", "away", "" + plan);
        assertThat(read(reader, "/posts/" + post)).contains("Le plan").doesNotContain("charte.pdf");
        String queue = "/communities/" + community + "/moderation";
        assertThat(read(keeper, queue)).contains("charte.pdf", "Ne seront plus joints : plan.png");
        assertThat(read(author, here()))
                .contains("charte.pdf")
                .contains("id=\"away-" + plan + "\" value=\"" + plan + "\" checked");

        long text = number("select id from awaiting");
        save(null, "text", "" + text, "body", "Regardez bien", "away", "" + plan);
        assertThat(number("select count(*) from attachment where awaiting_id = " + text))
                .isOne();
        String version = read(keeper, queue).replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        send(keeper, "/communities/" + community + "/awaiting/" + text + "/publication", null, "version", version);
        assertThat(read(reader, "/posts/" + post))
                .contains("charte.pdf", "Regardez bien")
                .doesNotContain("Le plan");
        assertThat(read(reader, "/posts/" + post + "/history")).contains("charte.pdf", "plan.png");
    }

    @Test
    void a_file_that_came_with_a_former_wording_appears_as_it_was_told_last() {
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
        send(author, here() + "/files", picture(), "since", since(), "body", "Regardez");
        long picture = number("select id from attachment where draft_id is not null");
        save(null, "body", "Regardez", "description-" + picture, "Quatre personnes");
        long text = number("select id from awaiting");
        save(null, "text", "" + text, "body", "Regardez", "description-" + picture, "Personne de reconnaissable");
        String queue = "/communities/" + community + "/moderation";
        assertThat(read(keeper, queue)).contains("Personne de reconnaissable");
        send(keeper, "/communities/" + community + "/awaiting/" + text + "/publication", null, "version", "2");
        assertThat(read(reader, "/posts/" + post))
                .contains("Personne de reconnaissable")
                .doesNotContain("Quatre personnes");
    }

    @Test
    void an_edit_from_another_tab_takes_nothing_from_the_one_that_waits() {
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
        String since = since();
        save(pdf(), "body", "Regardez la charte");
        var late = send(author, here(), null, "filed", "true", "since", since, "body", "Regardez le plan");
        assertThat(late).hasStatus(422);
        assertThat(text(late))
                .contains("Le texte a changé entre-temps", "Regardez la charte", ">Regardez le plan</textarea>")
                .contains("charte.pdf", "name=\"version\" value=\"1\"");
        assertThat(number("select count(*) from attachment where awaiting_id is not null"))
                .isOne();
        assertThat(read(keeper, "/communities/" + community + "/moderation")).contains("Regardez la charte");
        save(null, "text", "" + number("select id from awaiting"), "body", "Regardez le plan");
        assertThat(read(keeper, "/communities/" + community + "/moderation"))
                .contains("Regardez le plan", "charte.pdf")
                .doesNotContain("Regardez la charte");
    }

    @Test
    void who_keeps_the_community_has_the_files_of_what_is_to_be_read_alone() {
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
        save(pdf(), "body", "Regardez");
        long text = number("select id from awaiting");
        String file = "/moderation/awaiting/" + text + "/attachments/"
                + number("select id from attachment where awaiting_id is not null");
        assertThat(status(keeper, file)).isEqualTo(200);
        send(author, "/moderation/awaiting/" + text + "/removal", null);
        assertThat(status(keeper, file)).isEqualTo(404);
        assertThat(status(author, file)).isEqualTo(200);
    }

    @Test
    void what_its_author_takes_away_once_it_was_reported_stays_with_those_who_decide() {
        send(reader, "/posts/" + post + "/report", null, "reason", "HURTS");
        save(null, "body", "Regardez", "away", "" + number("select id from attachment"));
        jdbc.sql("update attachment set removed_at = removed_at + interval '1 minute'")
                .update(); // in one transaction all is at once
        assertThat(read(reader, "/posts/" + post)).doesNotContain("Le plan");
        String decided = "/moderation/" + number("select id from moderation_case");
        assertThat(read(keeper, decided)).contains("Le plan");
    }

    @Test
    void what_waits_unfinished_is_as_old_as_the_last_file_that_came() {
        send(author, here() + "/files", pdf(), "since", since(), "body", "Regardez");
        jdbc.sql("update draft set saved_at = now() - interval '40 days'").update();
        send(author, here() + "/files", picture(), "since", since(), "body", "Regardez");
        assertThat(number("select count(*) from draft where saved_at = now()")).isOne();
    }

    @Test
    void what_another_proposes_stays_with_them() {
        long other = scene.post(community, reader, PostKind.MESSAGE, "", "Bonjour");
        long text = number("""
                insert into awaiting (community_id, author_id, kind, title, body, post_id)
                values (%d, %d, 'MESSAGE', '', 'Bonsoir', %d) returning id
                """.formatted(community, scene.account(reader), other));
        jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('secret.txt', 'text/plain', 0) returning id)
                insert into attachment (file_id, awaiting_id) select id, :text from kept
                """).param("text", text).update();
        assertThat(read(author, here() + "?text=" + text)).doesNotContain("secret.txt");
        assertThat(save(pdf(), "text", "" + text, "body", "Regardez")).hasStatus3xxRedirection();
        assertThat(number("select count(*) from attachment where awaiting_id = " + text))
                .isOne();
        assertThat(read(reader, "/posts/" + post)).contains("charte.pdf").doesNotContain("secret.txt");
    }

    @Test
    void it_carries_no_more_than_a_new_message() {
        for (int i = 0; i < 9; i++) {
            jdbc.sql("""
                    with kept as (insert into file (name, type, size) values ('n.txt', 'text/plain', 0) returning id)
                    insert into attachment (file_id, post_id) select id, :post from kept
                    """).param("post", post).update();
        }
        var answer = save(pdf(), "body", "Regardez");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Cela ferait 11 fichiers");
    }

    private String here() {
        return "/posts/" + post + "/edit";
    }

    private String since() {
        return read(author, here()).replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
    }

    /** Of the edit that waits, as the form has it. */
    private String version() {
        String form = read(author, here());
        return form.contains("name=\"version\"")
                ? form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1")
                : "0";
    }

    private MvcTestResult save(@Nullable MockMultipartFile file, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 6);
        all[fields.length] = "filed";
        all[fields.length + 1] = "true";
        all[fields.length + 2] = "since";
        all[fields.length + 3] = since();
        all[fields.length + 4] = "version";
        all[fields.length + 5] = version();
        return send(author, here(), file, all);
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
