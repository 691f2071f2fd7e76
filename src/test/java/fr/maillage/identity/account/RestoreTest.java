package fr.maillage.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A backup is written back where no schema is looked in by itself, before what runs at each change is there. */
@MaillageTest
class RestoreTest {
    @Test
    void what_is_worked_out_of_an_account_is_so_while_a_backup_is_restored() throws SQLException {
        var as = TestDatabase.properties("maillage");
        try (var owner = DriverManager.getConnection(
                        (String) as.get("spring.flyway.url"), (String) as.get("spring.flyway.user"), (String)
                                as.get("spring.flyway.password"));
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table public.account disable trigger user");
            statement.execute("set local search_path = ''");
            try (var row = statement.executeQuery("""
                    insert into public.account (email, name, role, skills)
                    values ('rendue@reseau.test', 'Hélène Kerbrat', 'MEMBER', '{logements}')
                    returning name_key, nearly, does
                    """)) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString("name_key")).isEqualTo("helene kerbrat");
                assertThat((String[]) row.getArray("nearly").getArray()).contains("helne", "kebrat");
                assertThat(row.getString("does")).isEqualTo("'log':1");
            } finally {
                owner.rollback();
            }
        }
    }
}
