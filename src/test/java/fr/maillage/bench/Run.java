package fr.maillage.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The archive, started as people start it. */
record Run(Process process, int port) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern HEAP_BEFORE = Pattern.compile("(\\d+)M->\\d+M");

    static Run platform(Path data) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var run = new Run(start(data, port, "", "start"), port);
        for (int i = 0; i < PATIENCE_SECONDS * 10 && run.process.isAlive(); i++) {
            if (run.ready()) {
                return run;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The platform did not start");
    }

    /** Without an instance, every page would lead to its creation. */
    static void createInstance(Path data) throws Exception {
        try (var connection = connect(data);
                var statement = connection.createStatement()) {
            statement.execute("insert into instance (name) values ('Measures')");
        }
    }

    /** Waits until what an import called for is over. */
    static void rest(Path data) throws Exception {
        until(data, """
                select exists (select from duplicate_search where ended_at is not null)
                    and not exists (select from duplicate_search where ended_at is null)
                """);
    }

    /** Waits until whoever is to be told of what was written has been, and the database looks through it no more. */
    static void quiet(Path data) throws Exception {
        until(data, """
                select not exists (select from event_publication)
                    and not exists (select from pg_stat_activity where backend_type = 'autovacuum worker')
                """);
    }

    private static void until(Path data, String question) throws Exception {
        try (var connection = superuser(data);
                var over = connection.prepareStatement(question)) {
            for (int i = 0; i < PATIENCE_SECONDS * 2; i++) {
                try (var row = over.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(1000);
            }
        }
        throw new IllegalStateException("Still not so after a while: " + question);
    }

    /** As the owner of the schema. */
    static Connection owner(Path data) throws Exception {
        return DriverManager.getConnection(
                address(data),
                "maillage_owner",
                Files.readAllLines(data.resolve("credentials")).get(1));
    }

    /** Who may tell PostgreSQL what to write down. */
    static Connection superuser(Path data) throws Exception {
        return DriverManager.getConnection(
                address(data),
                "postgres",
                Files.readAllLines(data.resolve("credentials")).get(0));
    }

    /** As the platform connects. */
    static Connection connect(Path data) throws Exception {
        return DriverManager.getConnection(
                address(data),
                "maillage",
                Files.readAllLines(data.resolve("credentials")).get(2));
    }

    private static String address(Path data) throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        return "jdbc:postgresql://localhost:" + port.strip() + "/maillage";
    }

    /** Runs one command in a heap of 256 MB, and ends with it. */
    static void command(Path data, Path collections, String... words) throws Exception {
        var process = start(data, 0, "-Xmx256m -Xlog:gc:file=" + collections, words);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue());
        }
    }

    /** Megabytes: the most that stood in the heap when a collection began. */
    static long peakHeap(Path collections) throws IOException {
        return HEAP_BEFORE
                .matcher(Files.readString(collections))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .max()
                .orElseThrow();
    }

    /** As people start it, with these options of Java's besides. */
    private static Process start(Path data, int port, String options, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bin/maillage"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(words[0] + ".log").toFile());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("MAILLAGE_DATA", data.toString());
        builder.environment().put("MAILLAGE_JAVA_OPTIONS", options);
        return builder.start();
    }

    private boolean ready() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
