package fr.maillage.community.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** A form that is sent twice with its file makes one thing with one file, and leaves nothing that was begun. */
@MaillageTest
class SentTwiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
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
    TransactionOperations transaction;

    private final String key = UUID.randomUUID().toString();
    private long community;
    private long post;
    private String author = "";

    @BeforeEach
    void a_discussion() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Où trouver la charte ?");
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from form_key").update();
        scene.leave();
    }

    /** Both have begun when the first file is attached: their author adds one at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"/posts/{post}/comments", "/communities/{community}/posts"})
    void at_the_very_same_moment(String act) throws Exception {
        Set<String> led = new TreeSet<>();
        try (var clicks = Executors.newFixedThreadPool(2)) {
            var both = Objects.requireNonNull(transaction.execute(status -> {
                jdbc.sql("select id from account where id = :author for no key update")
                        .param("author", scene.account(author))
                        .query(Long.class)
                        .single();
                var one = clicks.submit(() -> send(act));
                var two = clicks.submit(() -> send(act));
                untilTheyWait(one, two);
                return List.of(one, two);
            }));
            for (var click : both) {
                led.add(click.get());
            }
        }
        assertThat(led).as("both clicks lead to what was made").hasSize(1);
        isThereOnce(act);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts/{post}/comments", "/communities/{community}/posts"})
    void several_times_in_no_order(String act) throws Exception {
        Set<String> led = new TreeSet<>();
        Callable<String> click = () -> send(act);
        try (var clicks = Executors.newFixedThreadPool(6)) {
            for (var one : clicks.invokeAll(Collections.nCopies(12, click))) {
                led.add(one.get());
            }
        }
        assertThat(led).hasSize(1);
        isThereOnce(act);
    }

    /** Its file waits with the draft, and is not sent again. */
    @Test
    void a_document_again_after_it_was_published() {
        var kept = send("/communities/{community}/drafts", PDF, "attach", "yes");
        assertThat(kept).startsWith("/communities/");
        String first = send("/communities/{community}/posts", null, "kind", "DOCUMENT", "title", "La charte");
        String second = send("/communities/{community}/posts", null, "kind", "DOCUMENT", "title", "La charte");
        assertThat(first).startsWith("/posts/").isEqualTo(second);
    }

    /** One goes back, and chooses "Plus tard": what was made is not what is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"/posts/{post}/comments", "/communities/{community}/posts"})
    void again_for_later_with_the_same_words(String act) {
        send(act);
        assertThat(send(act, PDF, "when", "later", "day", "2030-02-31", "hour", "08:30"))
                .as("there is no such day")
                .isEqualTo("422");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
        send(act, PDF, "when", "later", "day", day, "hour", "08:30");
        assertThat(number("select count(*) from draft where community_id = :id and publish_at is not null"))
                .isOne();
    }

    private void isThereOnce(String act) {
        assertThat(number(
                        "select count(*) from attachment t join post p on p.id = t.post_id where p.community_id = :id"))
                .isOne();
        assertThat(number("select count(*) from post where community_id = :id"))
                .isEqualTo(act.endsWith("/posts") ? 2 : 1);
        assertThat(number("select coalesce(sum(comments), 0) from post where community_id = :id"))
                .isEqualTo(act.endsWith("/posts") ? 0 : 1);
        assertThat(number("select count(*) from draft where community_id = :id"))
                .isZero();
    }

    private String send(String act) {
        return send(act, PDF);
    }

    /** Where it leads. */
    private String send(String act, @Nullable MockMultipartFile file, String... fields) {
        var request = http.post()
                .uri(act.replace("{post}", "" + post).replace("{community}", "" + community))
                .multipart()
                .with(cast.as(author))
                .with(csrf())
                .param("body", "La voici")
                .param("once", key);
        if (file != null) {
            request = request.file(file);
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        var answer = request.exchange().getResponse();
        return answer.getStatus() == 302 ? String.valueOf(answer.getRedirectedUrl()) : "" + answer.getStatus();
    }

    private void untilTheyWait(Future<?> one, Future<?> two) {
        var end = Instant.now().plus(PATIENCE);
        while (!one.isDone() && !two.isDone() && waiting() < 2 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(waiting()).isEqualTo(2);
    }

    private long waiting() {
        return jdbc.sql("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                """).query(Long.class).single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("id", community).query(Long.class).single();
    }
}
