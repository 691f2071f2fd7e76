package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.maillage.Maillage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is not ours, in the oldest version we promise: skipped where Debian's is not installed. */
@Tag("process")
class OwnPostgresTest {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    @TempDir
    Path folder;

    private Path programs = DEBIAN;
    private int port;

    @BeforeEach
    void start() throws Exception {
        programs = oldest();
        port = Cluster.freePort();
        run("initdb", "--pgdata=server", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C");
        run(
                "pg_ctl",
                "--pgdata=server",
                "--log=server/log",
                "--options=-p " + port + " -c listen_addresses=localhost -c unix_socket_directories=",
                "start");
    }

    @AfterEach
    void stop() throws Exception {
        if (Files.exists(folder.resolve("server/postmaster.pid"))) {
            run("pg_ctl", "--pgdata=server", "--mode=immediate", "stop");
        }
    }

    @Test
    void the_platform_runs_on_a_database_made_as_the_documentation_says() throws Exception {
        followTheDocumentation();
        String url = "jdbc:postgresql://localhost:" + port + "/maillage";
        try (var context = Launch.platform(Maillage.class)
                        .run(
                                "--server.port=0",
                                "--maillage.data=" + folder.resolve("data"),
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=maillage",
                                "--spring.datasource.password=change-me",
                                "--spring.flyway.url=" + url,
                                "--spring.flyway.user=maillage_owner",
                                "--spring.flyway.password=change-me-owner");
                var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:"
                                    + context.getEnvironment().getProperty("local.server.port") + "/setup"))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).as("waits to be created").isEqualTo(503);
            assertThat(page.body()).contains("<h1>");
            assertThat(folder.resolve("data")).as("the embedded database").doesNotExist();
        }
    }

    private void followTheDocumentation() throws Exception {
        var blocks = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/operations.md")));
        assertThat(blocks.find()).isTrue();
        try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/", "postgres", "");
                var statement = connection.createStatement()) {
            for (String sql : blocks.group(1).strip().split(";")) {
                statement.execute(sql);
            }
        }
    }

    private static Path oldest() throws IOException {
        assumeTrue(Files.isDirectory(DEBIAN), "no PostgreSQL of Debian's");
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .min(Path::compareTo)
                    .orElseGet(() -> {
                        assumeTrue(false, "no PostgreSQL server of Debian's");
                        return DEBIAN;
                    });
        }
    }

    private void run(String program, String... options) throws Exception {
        List<String> command = new ArrayList<>(Privilege.dropped());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(options));
        Path said = folder.resolve(program + ".log");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(said)).isZero();
    }
}
