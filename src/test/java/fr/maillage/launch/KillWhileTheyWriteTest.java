package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Pass;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight people write while the platform is killed in the middle of its digests: what was acknowledged is there, and comes to
 * each reader once.
 */
@Tag("process")
class KillWhileTheyWriteTest {
    private static final int WRITERS = 8;
    private static final int TOLD_AT_ONCE = 20;
    /** Of those, who have an address: each alert is told by one mail, or is among those of which it says how many they are. */
    private static final int MAILED = 5;
    /** More than go into one lot of digests. */
    private static final int READERS = 2500;

    private static final int ENOUGH = 40;
    private static final int PATIENCE_SECONDS = 120;
    /** After all is there, and all that tells of it has begun once more: what comes twice has come by then. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final String DIGESTS = "select count(*) from mail where kind = 'digest'";
    private static final String ALERTS = "select count(*) from alert";
    private static final Pattern TOLD = Pattern.compile("/posts/(\\d+)/following");
    private static final Pattern OTHERS = Pattern.compile("Et (\\d+) autres? alertes?");

    /** A node that died is given up within seconds; in production, within three minutes. */
    private static final String[] SOON = {"--db-scheduler.heartbeat-interval=2s", "--db-scheduler.polling-interval=1s"};

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean writing = true;

    @TempDir
    Path data;

    @AfterEach
    void leaveNothingRunning() throws IOException {
        var server = Postmaster.of(data.resolve("postgres"));
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @Test
    void no_post_is_lost_and_no_alert_or_digest_is_lost_or_doubled() throws Exception {
        var platform = Started.on(data, SOON).ready();
        List<String> cookies;
        try (var database = connect()) {
            settle(database);
            cookies = new ArrayList<>();
            for (int i = 1; i <= WRITERS; i++) {
                cookies.add(
                        Pass.of(database, number(database, "select id from account where name = 'Autrice " + i + "'")));
            }
        }
        int port = platform.port();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String cookie : cookies) {
                writers.execute(() -> write(port, cookie));
            }
            for (int i = 0; i < PATIENCE_SECONDS * 20 && acknowledged.size() < ENOUGH && troubles.isEmpty(); i++) {
                Thread.sleep(50);
            }
            try (var database = connect()) {
                due(database);
                reaches(database, DIGESTS, 1);
            }
            Thread.sleep(random.nextInt(100));
            platform.kill();
            writing = false;
        }
        assertThat(Postmaster.of(data.resolve("postgres")))
                .as("PostgreSQL outlives the platform")
                .isPresent();
        assertThat(troubles).isEmpty();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var database = connect()) {
            assertThat(number(database, DIGESTS)).as("killed on the way").isBetween(1, READERS - 1);
        }
        try (var again = Started.on(data, SOON).ready();
                var database = connect()) {
            hurry(database);
            assertThat(titles(database)).containsAll(acknowledged);
            var posts = posts(database);
            reaches(database, ALERTS, posts.size() * TOLD_AT_ONCE);
            reaches(database, DIGESTS, READERS);
            reaches(database, "select 1 - least(1, count(*)) from alert where told_at is null", 1);
            hurry(database);
            Thread.sleep(SETTLED);
            assertThat(number(database, ALERTS)).isEqualTo(posts.size() * TOLD_AT_ONCE);
            assertThat(number(database, DIGESTS)).isEqualTo(READERS);
            assertThat(again.process().isAlive()).isTrue();
            eachIsToldOnce(database, posts);
        }
    }

    /** Each row is one mail, with one Message-ID however often it is handed over. */
    private static void eachIsToldOnce(Connection database, Set<String> posts) throws SQLException {
        assertThat(number(database, "select count(distinct recipient) from mail where kind = 'digest'"))
                .isEqualTo(READERS);
        var told = new HashMap<String, Integer>();
        var all = new HashMap<String, Integer>();
        for (String one :
                strings(database, "select id || ' ' || recipient || ' ' || text from mail where kind = 'alerts'")) {
            String to = one.split(" ", 3)[1];
            TOLD.matcher(one).results().forEach(found -> {
                told.merge(to + " " + found.group(1), 1, Integer::sum);
                all.merge(to, 1, Integer::sum);
            });
            OTHERS.matcher(one)
                    .results()
                    .forEach(found -> all.merge(to, Integer.parseInt(found.group(1)), Integer::sum));
        }
        assertThat(told).allSatisfy((what, times) -> assertThat(times).as(what).isOne());
        assertThat(all)
                .hasSize(MAILED)
                .allSatisfy((who, times) -> assertThat(times).as(who).isEqualTo(posts.size()));
    }

    /** Whatever has to be done, is. */
    private static void hurry(Connection database) throws SQLException {
        run(
                database,
                "update scheduled_tasks set execution_time = now() where task_name like 'attention: %' and not picked");
    }

    /** Open day and night, so that nothing has to wait for hours. */
    private static void settle(Connection database) throws SQLException {
        run(database, """
                insert into instance (name, opens_at, closes_at, open_days)
                values ('Essai', '00:00', '23:59:59', '{1,2,3,4,5,6,7}');
                insert into account (name, role) select 'Autrice ' || i, 'MEMBER' from generate_series(1, %d) i;
                insert into account (name, email, role)
                select 'Veilleuse ' || i, case when i <= %d then 'veilleuse' || i || '@essai.example' end, 'MEMBER'
                from generate_series(1, %d) i;
                insert into account (name, email, role)
                select 'Lectrice ' || i, 'lectrice' || i || '@essai.example', 'MEMBER' from generate_series(1, %d) i;
                insert into community (name, kind) values ('Place', 'OPEN'), ('Bibliothèque', 'OPEN');
                insert into membership (account_id, community_id, role)
                select a.id, c.id, 'MEMBER' from account a join community c
                    on c.name = case when a.name like 'Lectrice %%' then 'Bibliothèque' else 'Place' end;
                insert into follow (account_id, community_id, level)
                select a.id, c.id, 'AT_ONCE' from account a join community c on c.name = 'Place' where a.name like 'Veilleuse %%';
                insert into post (community_id, kind, title, body, position, last_position)
                select c.id, 'MESSAGE', 'Horaires d’été', 'Ouvert le matin.', n, n
                from community c, next_position(c.id) n where c.name = 'Bibliothèque'
                """.formatted(WRITERS, MAILED, TOLD_AT_ONCE, READERS));
    }

    private static void due(Connection database) throws SQLException {
        run(database, """
                insert into letterbox (account_id, digest_at) select id, now() from account where name like 'Lectrice %'
                on conflict (account_id) do update set digest_at = excluded.digest_at
                """);
        hurry(database);
    }

    private void write(int port, String cookie) {
        try (var browser = HttpClient.newHttpClient()) {
            long place = place();
            var form = send(browser, port, cookie, "/communities/" + place + "/posts/new", null);
            var token = TOKEN.matcher(form.body());
            assertThat(token.find()).isTrue();
            while (writing) {
                String title = "Nouvelle " + next.incrementAndGet();
                String words = "kind=MESSAGE&title=" + encoded(title) + "&body=" + encoded("Bonjour à toutes.")
                        + "&_csrf=" + encoded(token.group(1));
                var answer = send(browser, port, cookie, "/communities/" + place + "/posts", words);
                assertThat(answer.statusCode()).isEqualTo(302);
                acknowledged.add(title);
            }
        } catch (IOException e) {
            // it was killed: what it had not acknowledged was not noted
        } catch (Exception | AssertionError e) {
            troubles.add(e);
        }
    }

    private static HttpResponse<String> send(
            HttpClient browser, int port, String cookie, String path, @Nullable String words)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", cookie);
        if (words != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(words));
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static void reaches(Connection database, String count, int expected) throws Exception {
        for (int i = 0; i < PATIENCE_SECONDS * 50 && number(database, count) < expected; i++) {
            Thread.sleep(20);
        }
        assertThat(number(database, count)).as(count).isGreaterThanOrEqualTo(expected);
    }

    /** The numbers of those that were written. */
    private static Set<String> posts(Connection database) throws SQLException {
        return strings(database, "select id::text from post where title like 'Nouvelle %'");
    }

    private static Set<String> titles(Connection database) throws SQLException {
        return strings(database, "select title from post");
    }

    private static Set<String> strings(Connection database, String sql) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private long place() throws SQLException, IOException {
        try (var database = connect()) {
            return number(database, "select id from community where name = 'Place'");
        }
    }

    private static int number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException, IOException {
        int port = Postmaster.of(data.resolve("postgres")).orElseThrow().port();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/maillage",
                Credentials.OWNER,
                Credentials.in(data).owner());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
