package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the hardest of ends; {@link KillWhileTheyWriteTest} kills the platform alone. */
@Tag("process")
class KillTest {
    private static final int WRITERS = 4;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();
    private volatile boolean writing;

    @TempDir
    Path data;

    Path postgres;

    @BeforeEach
    void where() throws IOException {
        data = Files.createDirectories(data.resolve("a folder with spaces"));
        postgres = data.resolve("postgres");
    }

    @AfterEach
    void leaveNothingRunning() throws IOException {
        var server = Postmaster.of(postgres);
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_platform_and_the_database_are_killed() throws Exception {
        cutTheFirstStartShort();
        var first = Started.on(data).ready();
        inDatabase("create table written (number int primary key)");

        writeUntil(() -> {
            first.kill();
            Postmaster.of(postgres).orElseThrow().process().destroyForcibly();
        });
        var platform = Started.on(data).ready();
        everythingIsThere();

        long server = Postmaster.of(postgres).orElseThrow().process().pid();
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        for (int i = 0; i < 100 && !platform.answers("/sign-in"); i++) {
            Thread.sleep(100);
        }
        platform.ready();
        everythingIsThere();

        platform.close();
        assertThat(Postmaster.of(postgres)).as("whoever leaves last stops it").isEmpty();
    }

    private void cutTheFirstStartShort() throws Exception {
        var first = Started.on(data);
        Thread.sleep(random.nextInt(300, 3000));
        first.kill();
    }

    /** Several write, and note a number once the database has acknowledged it, until the end comes. */
    private void writeUntil(Ending ending) throws Exception {
        writing = true;
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                writers.submit(this::write);
            }
            while (acknowledged.size() < 50) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(500));
            ending.come();
            writing = false;
        }
    }

    private interface Ending {
        void come() throws Exception;
    }

    private void write() {
        try (var connection = Login.of(data).connect();
                var insert = connection.prepareStatement("insert into written values (?)")) {
            while (writing) {
                int number = next.incrementAndGet();
                insert.setInt(1, number);
                insert.executeUpdate();
                acknowledged.add(number);
            }
        } catch (SQLException | IOException e) {
            // the database was killed: what it had not acknowledged was not noted
        }
    }

    private void everythingIsThere() throws Exception {
        try (var connection = Login.of(data).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from written")) {
            var found = new HashSet<Integer>();
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
            assertThat(found).containsAll(acknowledged);
        }
    }

    private void inDatabase(String sql) throws Exception {
        try (var connection = Login.of(data).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Login(int port, Credentials credentials) {
        static Login of(Path data) throws IOException {
            return new Login(
                    Postmaster.of(data.resolve("postgres")).orElseThrow().port(), Credentials.in(data));
        }

        Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/maillage", Credentials.OWNER, credentials.owner());
        }
    }
}
