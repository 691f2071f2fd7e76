package fr.maillage.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes with Maillage, its data under a folder of the instance.
 *
 * <p>Several processes may use it at once (the platform, an import from the command line). Each holds a shared lock on
 * {@code in-use}; whoever leaves last stops the server. A process that was killed leaves the server running: the next
 * one adopts it, so that nothing acknowledged is lost.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String NAME = "maillage";

    private final Path folder;
    private final FileChannel inUse;
    private final Credentials credentials;
    private final int port;

    private EmbeddedDatabase(Path folder, FileChannel inUse, Credentials credentials, int port) {
        this.folder = folder;
        this.inUse = inUse;
        this.credentials = credentials;
        this.port = port;
    }

    /**
     * Starts the server of this folder, or adopts the one that runs already.
     *
     * @throws UncheckedIOException where the folder cannot be written or the server does not start within a minute
     */
    public static EmbeddedDatabase open(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var inUse = FileChannel.open(
                    folder.resolve("in-use"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            try (var turn = Turn.take(folder)) {
                inUse.lock(0, Long.MAX_VALUE, true);
                var credentials = Credentials.in(folder);
                int port = running(folder, credentials);
                var database = new EmbeddedDatabase(folder, inUse, credentials, port);
                database.prepare();
                return database;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/" + NAME;
    }

    /** The role that owns the schema and migrates it. */
    public Login owner() {
        return new Login(Credentials.OWNER, credentials.owner());
    }

    /** The role under which the platform works: rows only. */
    public Login application() {
        return new Login(Credentials.APPLICATION, credentials.application());
    }

    /** A role and its password. */
    public record Login(String user, String password) {}

    /** Lets go of the server, and stops it where nobody else uses it. */
    @Override
    public void close() {
        try (var turn = Turn.take(folder)) {
            inUse.close();
            if (Turn.nobodyUses(folder)) {
                Postmaster.of(folder.resolve("postgres")).ifPresent(Postmaster::stop);
            }
        } catch (IOException e) {
            log.warn("The database was left running: {}", e.getMessage());
        }
    }

    private static int running(Path folder, Credentials credentials) throws IOException {
        var adopted = Postmaster.of(folder.resolve("postgres"));
        if (adopted.isPresent()) {
            log.info(
                    "Adopting the database that runs already on port {}",
                    adopted.get().port());
            adopted.get().await(credentials.superuser(), STARTUP);
            return adopted.get().port();
        }
        boolean known = Files.exists(folder.resolve("postgres/secured"));
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on") // the library's default is off: good for tests, not for people's data
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on");
        if (known) {
            builder.setConnectConfig("password", credentials.superuser());
        }
        return builder.start().getPort();
    }

    /** Roles, database and passwords; said again at each start, so that a first start cut short is mended. */
    private void prepare() throws IOException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : credentials.roles()) {
                statement.execute(sql);
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            secure();
            statement.execute("select pg_reload_conf()");
            statement.execute(
                    "create database " + NAME + " owner " + Credentials.OWNER + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IOException("The embedded database could not be prepared: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/postgres", Credentials.SUPERUSER, credentials.superuser());
    }

    private void secure() throws IOException {
        Path postgres = folder.resolve("postgres");
        Files.writeString(postgres.resolve("pg_hba.conf"), """
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128      scram-sha-256
                """);
        Files.writeString(postgres.resolve("secured"), "");
    }
}
