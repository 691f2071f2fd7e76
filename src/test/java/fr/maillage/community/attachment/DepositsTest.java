package fr.maillage.community.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.files.Drawn;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files put into a folder without a post: each request commits what it writes, as everybody's does. */
@MaillageTest
class DepositsTest {
    private static final MockMultipartFile PDF = new MockMultipartFile(
            "files", "charte.pdf", "application/pdf", "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII));
    private static final MockMultipartFile PICTURE =
            new MockMultipartFile("files", "salle.png", "image/png", Drawn.picture("gif", 40, 30));
    private static final MockMultipartFile PROGRAM =
            new MockMultipartFile("files", "outil.exe", "application/pdf", new byte[] {'M', 'Z', 0, 3});

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
    private String keeper = "";
    private String reader = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        reader = scene.person("Lectrice", community, "READER");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void what_is_put_there_is_in_the_folder_for_whoever_reads_found_and_told_to_nobody() {
        assertThat(send(author, List.of(PDF)).getStatus()).isEqualTo(302);
        assertThat(read(reader, "/communities/" + community + "/documents")).contains("charte.pdf", "Autrice");
        assertThat(get(reader, file()).getContentAsByteArray())
                .isEqualTo("%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII));
        String found = read(reader, "/search?q=charte&kind=documents");
        assertThat(found).contains("charte.pdf", "/communities/" + community + "/documents?before=");
        assertThat(read(reader, found.replaceAll("(?s).*href=\"(/communities/\\d+/documents[^\"#]*).*", "$1")))
                .contains("charte.pdf");
        assertThat(count("select count(*) from post where community_id = " + community))
                .isZero();
        assertThat(count("select count(*) from changes_unseen(" + scene.account(keeper) + ") where kind = 'FILE'"))
                .as("one line waits for who did not see it")
                .isEqualTo(1);
        assertThat(count("select count(*) from changes_unseen(" + scene.account(reader) + ")"))
                .as("who opened the folder did")
                .isZero();
        for (String told : List.of("alert", "notice")) {
            assertThat(count("select count(*) from " + told + " t join membership m on m.account_id = t.account_id"
                            + " where m.community_id = " + community))
                    .as(told)
                    .isZero();
        }
    }

    @Test
    void a_picture_waits_until_it_is_told_and_the_files_that_are_refused_are_named_the_others_kept() {
        var answer = send(author, List.of(PROGRAM, PICTURE, PDF));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains(
                        "« outil.exe » est d’une sorte",
                        "Dites ce que montre « salle.jpg »",
                        "charte.pdf",
                        "2 fichiers, ");
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("charte.pdf");
        assertThat(get(reader, file()).getStatus()).as("what waits is theirs").isEqualTo(404);
        assertThat(get(author, file()).getStatus()).isEqualTo(200);
        assertThat(read(author, "/communities/" + community + "/documents/new")).contains("charte.pdf", "salle.jpg");
        long picture = jdbc.sql(
                        "select t.id from attachment t join file f on f.id = t.file_id where f.name = 'salle.jpg'")
                .query(Long.class)
                .single();
        send(author, List.of(), "description-" + picture, "Une salle claire");
        assertThat(read(reader, "/communities/" + community + "/documents"))
                .contains("charte.pdf", "salle.jpg", "Une salle claire");
    }

    @Test
    void a_picture_said_to_show_someone_is_asked_about_first() {
        send(author, List.of(PICTURE), "attach", "yes");
        String field = "description-" + count("select max(id) from attachment");
        var asked = send(author, List.of(), field, "Le jardin de Mme Kerdoncuff ");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked)).contains("semble désigner quelqu’un", "<li>Le jardin de Mme X</li>");
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("salle.jpg");
        String seen = text(asked).replaceAll("(?s).*name=\"checked\" value=\"([^\"]*)\".*", "$1");
        send(author, List.of(), field, "Le jardin de Mme Kerdoncuff", "check", "take", "checked", seen);
        assertThat(read(reader, "/communities/" + community + "/documents"))
                .contains("salle.jpg", "Le jardin de Mme X")
                .doesNotContain("Kerdoncuff");
    }

    @Test
    void what_waits_is_taken_away_again_by_itself() {
        send(author, List.of(PDF), "attach", "yes");
        send(author, List.of(), "remove", file().replaceAll(".*/", ""));
        assertThat(count("select count(*) from file where name = 'charte.pdf'")).isZero();
        assertThat(text(send(author, List.of()))).contains("Choisissez au moins un fichier.");
    }

    @Test
    void the_same_form_sent_twice_puts_it_there_once_and_other_files_in_it_are_another_act() {
        send(author, List.of(PDF));
        assertThat(send(author, List.of(PDF)).getStatus()).isEqualTo(302);
        assertThat(count("select count(*) from attachment")).isEqualTo(1);
        send(
                author,
                List.of(new MockMultipartFile(
                        "files", "autre.txt", "text/plain", "Bonjour".getBytes(StandardCharsets.UTF_8))));
        assertThat(read(reader, "/communities/" + community + "/documents")).contains("charte.pdf", "autre.txt");
    }

    @Test
    void a_deposit_carries_no_more_than_a_message() {
        var sent = java.util.stream.IntStream.rangeClosed(0, 10)
                .mapToObj(i -> new MockMultipartFile(
                        "files", "note" + i + ".txt", "text/plain", ("Note " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(text(send(author, sent)))
                .contains("« note10.txt » est de trop : on ajoute 10 fichiers au plus à la fois.");
        assertThat(count("select count(*) from attachment")).isEqualTo(10);
    }

    @Test
    void who_put_it_there_or_keeps_the_community_takes_it_out_and_it_comes_back() {
        send(author, List.of(PDF));
        String id = file().replaceAll(".*/", "");
        String other = scene.person("Autre", community, "MEMBER");
        for (String who : List.of(other, reader)) {
            assertThat(post(who, "/removal?file=" + id)).isEqualTo(404);
        }
        assertThat(post(author, "/removal?file=" + id)).isEqualTo(302);
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("charte.pdf");
        assertThat(get(reader, file()).getStatus()).isEqualTo(404);
        assertThat(read(reader, "/search?q=charte&kind=documents")).doesNotContain("charte.pdf");
        assertThat(post(keeper, "/return?file=" + id))
                .as("what its author took away")
                .isEqualTo(404);
        assertThat(post(author, "/return?file=" + id)).isEqualTo(302);
        assertThat(post(keeper, "/removal?file=" + id)).as("without a reason").isEqualTo(404);
        assertThat(decide(keeper, id)).isEqualTo(302);
        assertThat(read(reader, "/communities/" + community + "/documents")).doesNotContain("charte.pdf");
        assertThat(post(author, "/return?file=" + id))
                .as("what others took away")
                .isEqualTo(404);
    }

    @Test
    void where_somebody_reads_before_only_who_keeps_the_community_adds_files() {
        jdbc.sql("update community set approves_first = true where id = :id")
                .param("id", community)
                .update();
        assertThat(get(author, "/communities/" + community + "/documents/new").getStatus())
                .isEqualTo(404);
        assertThat(send(author, List.of(PDF)).getStatus()).isEqualTo(404);
        assertThat(send(keeper, List.of(PDF)).getStatus()).isEqualTo(302);
    }

    @Test
    void where_names_are_chosen_it_appears_under_the_chosen_one() {
        long named = scene.community(true);
        scene.person("Autrice", named, "MEMBER");
        community = named;
        send(author, List.of(PDF));
        assertThat(read(author, "/communities/" + named + "/documents"))
                .contains("Nom choisi " + scene.account(author))
                .doesNotContain("Autrice ·");
    }

    private int decide(String who, String file) {
        return http.post()
                .uri("/documents/" + file + "/decision?reason=Périmée")
                .with(cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String file() {
        return jdbc.sql("""
                select '/communities/' || d.community_id || '/documents/' || t.id
                from attachment t join deposit d on d.id = t.deposit_id join file f on f.id = t.file_id
                where f.name = 'charte.pdf'
                """).query(String.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private int post(String who, String address) {
        return http.post()
                .uri("/communities/" + community + "/documents" + address)
                .with(cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse send(String who, List<MockMultipartFile> files, String... fields) {
        var request =
                http.post().uri("/communities/" + community + "/documents").multipart();
        for (var file : files) {
            request = request.file(file);
        }
        request = request.with(cast.as(who)).with(csrf()).param("once", key);
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
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return Unmarked.of(
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " "));
    }
}
