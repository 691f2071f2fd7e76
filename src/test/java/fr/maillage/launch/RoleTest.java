package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.testing.MaillageTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role under which the platform works reads and writes rows, as far as policies let it, and nothing else. */
@MaillageTest
class RoleTest {
    @Autowired
    JdbcClient application;

    @Autowired
    Environment environment;

    @BeforeEach
    void aTableWithAPolicy() throws SQLException {
        asOwner("create table scratch (secret boolean not null)");
        asOwner("insert into scratch values (true), (false)");
        asOwner("alter table scratch enable row level security");
        asOwner("create policy not_secret on scratch using (not secret)");
    }

    @AfterEach
    void removed() throws SQLException {
        asOwner("drop table scratch");
    }

    @Test
    void row_level_security_binds_the_platform() {
        assertThat(application
                        .sql("select secret from scratch")
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
        assertThatThrownBy(() ->
                        application.sql("insert into scratch values (true)").update())
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "alter table scratch disable row level security",
                "alter table scratch add column more int",
                "drop policy not_secret on scratch",
                "drop table scratch",
                "truncate scratch",
                "truncate journal_entry",
                "alter table journal_entry disable trigger all",
                "set role maillage_owner",
                "create role other"
            })
    void the_platform_shapes_nothing(String sql) {
        assertThatThrownBy(() -> application.sql(sql).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo("42501")); // insufficient_privilege
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"),
                        environment.getRequiredProperty("spring.flyway.user"),
                        environment.getRequiredProperty("spring.flyway.password"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
