package fr.maillage.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final String NAME = "maillage";

    private final Path folder;
    private final FileChannel inUse;
    private final Credentials credentials;
    private final Cluster cluster;
    private final int port;
    private volatile boolean closing;

    private EmbeddedDatabase(Path folder, FileChannel inUse) throws IOException {
        this.folder = folder;
        this.inUse = inUse;
        credentials = Credentials.in(folder);
        cluster = Cluster.in(folder, credentials);
        port = running().port();
        prepare();
    }

    /**
     * Starts the server of this folder, or adopts the one that runs already.
     *
     * @throws CannotStart where the folder cannot be written or the server does not start; its message is for
     *     the person who starts it
     */
    public static EmbeddedDatabase open(Path data) {
        try {
            Path folder = DataFolder.writable(data);
            var inUse = Turn.share(folder);
            try (var turn = Turn.take(folder)) {
                inUse.lock(0, Long.MAX_VALUE, true);
                var database = new EmbeddedDatabase(folder, inUse);
                database.watch();
                return database;
            } catch (IOException | RuntimeException e) {
                inUse.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(ConsoleText.of("launch.database", String.valueOf(e.getMessage())), e);
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
    public synchronized void close() {
        closing = true;
        try (var turn = Turn.take(folder)) {
            inUse.close();
            if (Turn.nobodyUses(folder)) {
                var server = Postmaster.of(cluster.folder());
                if (server.isPresent()) {
                    server.get().stop();
                }
            }
        } catch (IOException e) {
            log.warn("The database was left running: {}", e.getMessage());
        }
    }

    private Postmaster running() throws IOException {
        var found = Postmaster.of(cluster.folder());
        var server = found.isPresent() ? found.get() : cluster.start(Cluster.freePort());
        if (found.isPresent()) {
            log.info("The database runs already, on port {}", server.port());
        }
        if (server.await(credentials.superuser(), RECOVERY)) {
            return server;
        }
        log.warn("The database's passwords were lost: new ones are set");
        server.stop();
        cluster.acceptCredentials(credentials);
        server = cluster.start(Cluster.freePort());
        if (!server.await(credentials.superuser(), RECOVERY)) {
            throw new IOException("The database refuses its new password");
        }
        return server;
    }

    /** Starts the server again where it dies while the platform lives. */
    private void watch() throws IOException {
        Postmaster.of(cluster.folder())
                .ifPresent(server -> server.process().onExit().thenRun(this::revive));
    }

    private synchronized void revive() {
        if (closing) {
            return;
        }
        log.warn("The database ended by itself: it is started again");
        try (var turn = Turn.take(folder)) {
            var found = Postmaster.of(cluster.folder()); // another process may have been faster
            var server = found.isPresent() ? found.get() : cluster.start(port);
            server.await(credentials.superuser(), RECOVERY);
            watch();
        } catch (IOException e) {
            log.error("The database could not be started again: {}", e.getMessage());
        }
    }

    /** Roles and database; said again at each start, so that a first start cut short is mended. */
    private void prepare() throws IOException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/postgres",
                        Credentials.SUPERUSER,
                        credentials.superuser());
                var statement = connection.createStatement()) {
            for (String sql : credentials.roles()) {
                statement.execute(sql);
            }
            try (var found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute(
                    "create database " + NAME + " owner " + Credentials.OWNER + " encoding 'UTF8' template template0");
        } catch (SQLException e) {
            throw new IOException("The embedded database could not be prepared: " + e.getMessage(), e);
        }
    }
}
