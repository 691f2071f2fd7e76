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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server that runs, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final String PID_FILE = "postmaster.pid";
    private static final int PORT_LINE = 3; // documented order: pid, data directory, start time, port
    private static final int STOP_SECONDS = 60;
    private static final String WRONG_PASSWORD = "28P01"; // PostgreSQL's invalid_password

    static Optional<Postmaster> of(Path postgres) throws IOException {
        List<String> lines = lines(postgres);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return alive(lines).filter(process -> serves(process, postgres)).map(process -> new Postmaster(process, port));
    }

    /**
     * After a crash of the machine or of a container, the number in the file may belong to something else, and
     * PostgreSQL would refuse to start for fear of a server that runs. To be called while holding the turn.
     */
    static void forgetStale(Path postgres) throws IOException {
        var process = alive(lines(postgres));
        if (process.isPresent() && !serves(process.get(), postgres)) {
            log.info(
                    "Process {} is not the database: its old mark is removed",
                    process.get().pid());
            Files.deleteIfExists(postgres.resolve(PID_FILE));
        }
    }

    private static List<String> lines(Path postgres) throws IOException {
        try {
            return Files.readAllLines(postgres.resolve(PID_FILE));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> alive(List<String> lines) {
        return lines.stream()
                .findFirst()
                .filter(line -> line.strip().matches("\\d+"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())));
    }

    /** The server works from within its data; where the system does not show this, its program's name must do. */
    private static boolean serves(ProcessHandle process, Path postgres) {
        Path shown = Path.of("/proc", String.valueOf(process.pid()));
        if (Files.isDirectory(shown)) {
            try {
                return Files.isSameFile(shown.resolve("cwd"), postgres);
            } catch (IOException e) {
                return false; // another user's process, or one that ends: not the server of a folder that is ours
            }
        }
        return process.info()
                .command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
    }

    /**
     * Waits until it answers: it may still be recovering.
     *
     * @return whether it accepts this password
     */
    boolean await(String password, Duration patience) throws IOException {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try (var connection = DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/postgres", Credentials.SUPERUSER, password)) {
                return true;
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState())) {
                    return false;
                }
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IOException("The database on port " + port + " does not answer: " + e.getMessage(), e);
                }
                Pause.shortly();
            }
        }
    }

    /** A fast shutdown: sessions end, what was committed is written. */
    void stop() throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The database does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
