package fr.maillage.community.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The one connection by which this node hears what all of them write; lost, it is made again. */
final class Wire implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20); // then we ask whether the database is still there
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final JdbcConnectionDetails database;
    private final Runnable connected;
    private final Consumer<List<String>> heard;
    private volatile boolean closed;
    private boolean silent; // said that it does not hear; once
    private volatile @Nullable Connection connection;

    /**
     * @param connected what was told before that moment was not heard
     * @param heard what was told since the last time
     */
    Wire(JdbcConnectionDetails database, Runnable connected, Consumer<List<String>> heard) {
        this.database = database;
        this.connected = connected;
        this.heard = heard;
    }

    void open() {
        Thread.ofVirtual().name("live").start(this::listen);
    }

    private void listen() {
        while (!closed) {
            try (var opened = connect()) {
                connection = opened;
                try (var statement = opened.createStatement()) {
                    statement.execute("listen live");
                }
                silent = false;
                connected.run();
                hear(opened);
            } catch (SQLException lost) {
                if (!closed && !silent) {
                    silent = true;
                    log.info("Not listening to the database for now: {}", lost.getMessage());
                }
            } catch (RuntimeException unexpected) {
                log.error("Not listening to the database for now", unexpected);
            }
            rest();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", "maillage live");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        setIfKnown(properties, "user", database.getUsername());
        setIfKnown(properties, "password", database.getPassword());
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void setIfKnown(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private void hear(Connection opened) throws SQLException {
        var listening = opened.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] told = listening.getNotifications((int) PATIENCE.toMillis());
            if (told != null && told.length > 0) {
                heard.accept(Stream.of(told)
                        .map(PGNotification::getParameter)
                        .distinct()
                        .toList());
            } else if (!opened.isValid((int) PATIENCE.toSeconds())) {
                throw new SQLException("no answer");
            }
        }
    }

    private void rest() {
        try {
            if (!closed) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        var open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run); // it waits for what is told: closing it would wait with it
            } catch (SQLException gone) {
                log.debug("The connection was lost before it was closed", gone);
            }
        }
    }
}
