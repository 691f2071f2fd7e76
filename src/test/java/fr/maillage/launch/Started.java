package fr.maillage.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform in a process of its own, as {@code bin/maillage} starts it. */
record Started(Process process, int port, Path log) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90); // of a machine that is busy with other things

    static Started on(Path data, String... arguments) throws IOException {
        return on(data, Cluster.freePort(), arguments);
    }

    static Started on(Path data, int port, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.maillage.Maillage"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(data, "console", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("MAILLAGE_DATA", data.toString());
        return new Started(builder.start(), port, log);
    }

    /** Waits until it says that it is ready for requests. */
    Started ready() throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            if (answers("/actuator/health/readiness")) {
                return this;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not ready: " + said());
    }

    boolean answers(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    int ended() throws InterruptedException, IOException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + said());
        }
        return process.exitValue();
    }

    /** No time for anything: kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
