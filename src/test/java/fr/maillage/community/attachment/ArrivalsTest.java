package fr.maillage.community.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.files.Drawn;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import fr.maillage.testing.Turnstile;
import fr.maillage.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** What cannot be kept is said, and the rest is: each request commits what it writes, as everybody's does. */
@MaillageTest
class ArrivalsTest {
    private static final MockMultipartFile PHOTO = new MockMultipartFile(
            "files", "photo.heic", "image/heic", "\0\0\0\u001cftypheic".getBytes(StandardCharsets.US_ASCII));
    private static final MockMultipartFile PDF = new MockMultipartFile(
            "files", "charte.pdf", "application/pdf", "%PDF-1.7 essai".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TransactionOperations transaction;

    private final String key = UUID.randomUUID().toString();
    private long community;
    private String author = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void a_file_that_is_refused_takes_nothing_from_the_others() {
        for (String act : new String[] {"/posts", "/drafts"}) {
            var other = pdf(act.length());
            var answer = send(act, List.of(PHOTO, other), "body", "Voici", "attach", "yes");
            assertThat(answer.getStatus()).as(act).isEqualTo(422);
            assertThat(text(answer))
                    .contains(
                            "« photo.heic » est une image HEIC ou AVIF, que l’on ne peut pas joindre",
                            other.getOriginalFilename(),
                            ">Voici<");
        }
        assertThat(attached()).hasSize(2);
    }

    @Test
    void each_of_several_that_are_refused_is_named_with_its_reason() {
        var other = new MockMultipartFile("files", "macro.docm", "application/zip", new byte[] {'M', 'Z', 0, 4});
        var answer = text(send("/posts", List.of(PHOTO, PDF, other), "body", "Voici"));
        assertThat(answer)
                .contains("« photo.heic » est une image HEIC", "« macro.docm » est d’une sorte", "charte.pdf");
        assertThat(attached()).containsExactly("charte.pdf");
    }

    @Test
    void no_more_than_a_message_carries_is_attached() {
        var sent = IntStream.rangeClosed(0, 10).mapToObj(ArrivalsTest::pdf).toList();
        assertThat(text(send("/drafts", sent, "body", "Voici")))
                .contains("« charte-10.pdf » est de trop : un message porte 10 fichiers au plus.");
        assertThat(attached()).hasSize(10);
    }

    @Test
    void what_waits_with_drafts_has_an_end() {
        send("/drafts", List.of(PDF), "body", "Voici");
        jdbc.sql("update file set size = 500::bigint * 1024 * 1024 where id = (select max(file_id) from attachment)")
                .update();
        String other = UUID.randomUUID().toString();
        assertThat(text(send("/drafts", List.of(PDF), "body", "Autre", "once", other)))
                .contains("ce qui attend avec vos brouillons peut peser 500 Mo");
    }

    @Test
    void two_that_arrive_at_once_do_not_both_take_the_last_place() throws Exception {
        long draft = draft();
        arrivals.add(
                draft,
                IntStream.range(0, 9).<MultipartFile>mapToObj(ArrivalsTest::pdf).toList(),
                Problems.none());
        atOnce(draft, pdf(9), draft, pdf(10));
        assertThat(attached()).hasSize(10);
    }

    @Test
    void the_same_that_arrives_twice_at_once_is_there_once() throws Exception {
        long draft = draft();
        atOnce(draft, PDF, draft, PDF);
        assertThat(attached()).hasSize(1);
    }

    @Test
    void another_of_the_same_name_and_size_is_another() {
        long draft = draft();
        var other = new MockMultipartFile(
                "files", "charte.pdf", "application/pdf", "%PDF-1.7 autre".getBytes(StandardCharsets.US_ASCII));
        arrivals.add(draft, List.of(PDF, other, PDF), Problems.none());
        assertThat(attached()).containsExactly("charte.pdf", "charte.pdf");
    }

    /** It may be large. */
    @Test
    void the_content_is_sent_to_be_compared_only_where_its_name_is_there() {
        long draft = draft();
        assertThat(comparing(draft, PDF, pdf(1))).isZero();
        assertThat(comparing(draft, PDF)).isOne();
    }

    private long comparing(long draft, MultipartFile... sent) {
        return Statements.during(() -> arrivals.add(draft, List.of(sent), Problems.none())).stream()
                .filter(statement -> statement.contains("string_agg"))
                .count();
    }

    @Test
    void two_that_arrive_at_once_with_two_drafts_do_not_both_take_the_last_room() throws Exception {
        long large = draft();
        arrivals.add(large, List.of(PDF), Problems.none());
        jdbc.sql("""
                update file set size = 500::bigint * 1024 * 1024 - 20
                where id = (select file_id from attachment where draft_id = :draft)
                """).param("draft", large).update();
        atOnce(draft(), PDF, draft(), PDF);
        assertThat(attached()).as("the large one, and one more of 14 bytes").hasSize(2);
    }

    /** The second comes while the first is not committed. */
    private void atOnce(long first, MultipartFile one, long second, MultipartFile two) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var later = transaction.execute(status -> {
                arrivals.add(first, List.of(one), Problems.none());
                var waiting = other.submit(() -> arrivals.add(second, List.of(two), Problems.none()));
                Turnstile.untilItWaits(jdbc, waiting);
                return waiting;
            });
            Objects.requireNonNull(later).get();
        }
    }

    private long draft() {
        return jdbc.sql("""
                insert into draft (author_id, key, community_id, kind, title, body)
                values (:author, gen_random_uuid(), :community, 'MESSAGE', '', 'Voici') returning id
                """)
                .param("author", scene.account(author))
                .param("community", community)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_planned_keeps_its_description_while_one_types_and_is_not_published_without() {
        var picture = new MockMultipartFile("files", "atelier.png", "image/png", Drawn.picture("gif", 40, 30));
        send("/drafts", List.of(picture), "body", "Regardez");
        long draft = jdbc.sql("select id from draft where author_id = :author")
                .param("author", scene.account(author))
                .query(Long.class)
                .single();
        long attachment = jdbc.sql("select id from attachment where draft_id = :draft")
                .param("draft", draft)
                .query(Long.class)
                .single();
        jdbc.sql("update attachment set description = 'Une table' where id = :id")
                .param("id", attachment)
                .update();
        jdbc.sql("update draft set publish_at = now() + interval '1 day' where id = :id")
                .param("id", draft)
                .update();
        http.post()
                .uri("/communities/" + community + "/drafts")
                .header("HX-Request", "true")
                .with(cast.as(author))
                .with(csrf())
                .param("body", "Regardez")
                .param("description-" + attachment, "")
                .param("once", key)
                .exchange();
        assertThat(jdbc.sql("select description from attachment where id = :id")
                        .param("id", attachment)
                        .query(String.class)
                        .single())
                .isEqualTo("Une table");
    }

    private List<String> attached() {
        return jdbc.sql("""
                select f.name from attachment t join file f on f.id = t.file_id join draft d on d.id = t.draft_id
                where d.author_id = :author order by t.id
                """)
                .param("author", scene.account(author))
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private MockHttpServletResponse send(String act, List<MockMultipartFile> files, String... fields) {
        var request = http.post().uri("/communities/" + community + act).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        request = request.with(cast.as(author)).with(csrf());
        boolean keyed = false;
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
            keyed |= "once".equals(fields[i]);
        }
        return (keyed ? request : request.param("once", key)).exchange().getResponse();
    }

    private static MockMultipartFile pdf(int n) {
        return new MockMultipartFile(
                "files", "charte-" + n + ".pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " ");
    }
}
