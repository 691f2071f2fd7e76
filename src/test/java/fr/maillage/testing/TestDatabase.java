package fr.maillage.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL for the whole run of the tests, with the two roles of a real instance. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static @Nullable EmbeddedPostgres server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        create("maillage");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test database", properties("maillage")));
    }

    /** A database of its own, empty, for a test that starts the platform itself. */
    public static synchronized void create(String name) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name + " owner maillage_owner");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The standard settings that lead the platform to it. */
    public static Map<String, Object> properties(String name) {
        String url = "jdbc:postgresql://localhost:" + server().getPort() + "/" + name;
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", "maillage",
                "spring.datasource.password", "maillage",
                "spring.flyway.url", url,
                "spring.flyway.user", "maillage_owner",
                "spring.flyway.password", "maillage_owner");
    }

    private static void stop(EmbeddedPostgres started) {
        try {
            started.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server != null) {
            return server;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("fsync", "off") // nothing of it is to outlive the run
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig(
                            "plan_cache_mode", "force_generic_plan") // few rows are read in less than a plan takes
                    .setRegisterShutdownHook(false)
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(started)); // once the platform let go of it
            try (var connection = started.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create role maillage_owner login password 'maillage_owner'");
                statement.execute("create role maillage login password 'maillage'");
            }
            server = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
