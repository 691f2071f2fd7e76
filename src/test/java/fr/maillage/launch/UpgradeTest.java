package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Maillage;
import fr.maillage.testing.Pass;
import fr.maillage.testing.TestDatabase;
import fr.maillage.testing.Unmarked;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that holds something, from an early version to today's: each migration in a session of its own, as on an instance
 * whose version before was the one before it. What one session learnt from an earlier migration, the next does not know.
 */
class UpgradeTest {
    private static final String NAME = "upgraded";
    private static final String ROWS = "/upgrade/rows.sql";

    /** Written once the communities are at that version: what could not be before. */
    private static final Map<String, String> LATER = Map.of("131", "/upgrade/rows-131.sql");

    /** Modules as they depend on each other, with what each was at when {@link #ROWS} were written; never moved forward. */
    private static final Map<String, String> EARLY = early();

    @TempDir
    Path data;

    @Test
    void every_later_version_keeps_what_an_early_one_held_and_its_pages_show_it() throws Exception {
        TestDatabase.create(NAME);
        EARLY.forEach((module, version) -> migrate(module, version));
        try (var owner = owner()) {
            String rows = text(ROWS);
            owner.createStatement().execute(rows);
            var before = counted(owner, rows);
            for (String module : EARLY.keySet()) {
                migrateOneByOne(module, owner);
            }
            assertThat(number(owner, "select count(*) from awaiting where post_id is not null and put_away_at is null"))
                    .isOne();
            assertThat(number(
                            owner,
                            "select count(*) from awaiting where post_id is not null and put_away_at is not null"))
                    .isOne();
            assertThat(counted(owner, rows)).isEqualTo(before).doesNotContainValue(0L);
            started(owner);
        }
    }

    /** Where something was left to migrate, or the history was not the platform's own, it would not start. */
    private void started(Connection owner) throws Exception {
        try (var context = Launch.platform(Maillage.class)
                        .properties(TestDatabase.properties(NAME))
                        .run("--server.port=0", "--maillage.data=" + data);
                var http = HttpClient.newHttpClient()) {
            String root = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
            String cookie = Pass.of(owner, number(owner, "select id from account where email like 'brieuc%'"));
            for (var page : pages(owner)) {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(root + page.address))
                                .header("Cookie", cookie)
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(page.address).isEqualTo(200);
                assertThat(Unmarked.of(answer.body())).as(page.address).contains(page.shows);
            }
        }
    }

    /** A page with something of what stands on it. */
    private record Shown(String address, String shows) {}

    /** The feed first: it shows what was not opened yet. */
    private static List<Shown> pages(Connection owner) throws SQLException {
        String community = "/communities/" + number(owner, "select id from community where name = 'Hébergement'");
        String post = "/posts/" + number(owner, "select id from post where title = 'Qui sait ?'");
        return List.of(
                new Shown("/feed", "Qui sait"),
                new Shown("/overview", "Hébergement"),
                new Shown("/communities", "Hébergement"),
                new Shown(community, "Permanence"),
                new Shown(community + "/documents", "Trame d’entretien.pdf"),
                new Shown(post + "?after=0", "le foyer du port a une chambre"),
                new Shown("/pages/" + number(owner, "select id from shared_page"), "La domiciliation pas à pas"),
                new Shown("/projects/" + number(owner, "select id from project"), "Un endroit pour ses valises"),
                new Shown("/projects/" + number(owner, "select id from project") + "/board", "Choisir les casiers"),
                new Shown("/conversations/" + number(owner, "select id from conversation"), "chez le gardien"),
                new Shown("/search?q=chambre", "Qui sait"),
                new Shown("/search?q=entretien", "Trame d’entretien.pdf"),
                new Shown("/search?q=bagagrie", "Un endroit pour ses valises"),
                new Shown("/alerts", "<h1"),
                new Shown("/directory?q=valises", "Bagagerie du port"),
                new Shown("/people", "Carole Riou"));
    }

    private static void migrateOneByOne(String module, Connection owner) throws Exception {
        for (var pending : flyway(module, "latest").info().pending()) {
            String version = Objects.requireNonNull(pending.getVersion()).getVersion();
            migrate(module, version);
            String later = module.equals("community") ? LATER.get(version) : null;
            if (later != null) {
                owner.createStatement().execute(text(later));
            }
        }
    }

    private static void migrate(String module, String version) {
        flyway(module, version).migrate();
    }

    /** As the platform runs them: a history for each module, by the owner of the schema. */
    private static Flyway flyway(String module, String version) {
        var settings = TestDatabase.properties(NAME);
        var configuration = Flyway.configure()
                .dataSource(
                        String.valueOf(settings.get("spring.flyway.url")),
                        String.valueOf(settings.get("spring.flyway.user")),
                        String.valueOf(settings.get("spring.flyway.password")))
                .placeholders(Map.of("app_role", "maillage"))
                .locations("classpath:db/migration/" + module)
                .target(version);
        return module.equals("__root")
                ? configuration.load()
                : configuration
                        .table("flyway_schema_history_" + module)
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .load();
    }

    private static Connection owner() throws SQLException {
        var settings = TestDatabase.properties(NAME);
        return DriverManager.getConnection(
                String.valueOf(settings.get("spring.flyway.url")),
                String.valueOf(settings.get("spring.flyway.user")),
                String.valueOf(settings.get("spring.flyway.password")));
    }

    /** How many rows stand in each table that something was written into. */
    private static Map<String, Long> counted(Connection owner, String rows) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : Pattern.compile("insert into (\\w+)")
                .matcher(rows)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            counts.put(table, number(owner, "select count(*) from " + table));
        }
        return counts;
    }

    private static long number(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String text(String resource) throws Exception {
        try (InputStream file = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> early() {
        Map<String, String> early = new LinkedHashMap<>();
        early.put("__root", "1");
        List.of("files", "journal", "mail").forEach(module -> early.put(module, "1"));
        early.put("identity", "60");
        early.put("directory", "61");
        early.put("community", "51");
        early.put("attention", "13");
        return early;
    }
}
