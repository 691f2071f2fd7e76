package fr.maillage.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {
    private static final int PORT_LINE = 3; // documented order: pid, data directory, start time, port

    static Optional<Postmaster> of(Path postgres) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(postgres.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(Postmaster::isPostgres)
                .map(process -> new Postmaster(process, port));
    }

    /** After a crash of the machine, its number may belong to something else. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /** It may still be recovering. */
    void await(String password, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try (var connection = DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password)) {
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException("The database on port " + port + " does not answer: " + e.getMessage(), e);
                }
                pause();
            }
        }
    }

    /** A fast shutdown: sessions end, what was committed is written. */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
