package fr.maillage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@MaillageTest
class JournalTest {
    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void many_who_write_at_once_make_one_chain() {
        long before = last();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS * EACH; i++) {
                int number = i;
                writers.submit(() -> journal.write("test", "number drawn", "draw/" + number, Map.of("number", number)));
            }
        }
        assertThat(last()).isEqualTo(before + WRITERS * EACH);
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    @Transactional
    void the_chain_reads_the_same_in_any_time_zone() {
        journal.write("test", "clock read", "clock/1", Map.of("é", "’"));
        jdbc.sql("set local time zone 'Pacific/Marquesas'").update();
        assertThat(journal.verify()).isEmpty();
    }

    @Test
    @Transactional
    void whoever_writes_gives_neither_the_place_nor_the_time_nor_the_hash() {
        long before = last();
        jdbc.sql("""
                insert into journal_entry (id, at, actor, act, subject, previous, hash)
                values (1, '1999-12-31', 'test', 'forged', 'journal', '\\x01', '\\x02')
                """).update();
        assertThat(last()).isEqualTo(before + 1);
        assertThat(journal.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor = 'somebody else'",
                "delete from journal_entry",
                "update journal_head set id = 0",
                "delete from journal_head"
            })
    void the_platform_cannot_rewrite_it(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    update journal_entry set actor = 'somebody else' where id = 2               | 2
                    update journal_entry set at = at + interval '1 second' where id = 2         | 2
                    update journal_entry set details = '{"n": 3}' where id = 2                  | 2
                    delete from journal_entry where id = 2                                      | 2
                    delete from journal_entry where id = 4                                      | 4
                    update journal_entry set hash = sha256(hash) where id = 3                   | 3
                    delete from journal_entry                                                   | 4
                    """)
    void the_first_entry_that_was_touched_is_found(String touch, long found) throws SQLException {
        var settings = TestDatabase.properties("maillage");
        try (var connection = DriverManager.getConnection(
                (String) settings.get("spring.flyway.url"), (String) settings.get("spring.flyway.user"), (String)
                        settings.get("spring.flyway.password"))) {
            connection.setAutoCommit(false); // all of it is rolled back
            var source = new SingleConnectionDataSource(connection, true);
            var owner = JdbcClient.create(source);
            var own = new Journal(owner, new JsonMapper());
            owner.sql("create temporary table journal_entry (like public.journal_entry including all)")
                    .update();
            owner.sql("create temporary table journal_head (like public.journal_head)")
                    .update();
            owner.sql("insert into journal_head values (true, 0, '\\x00')").update();
            chainOf(4, owner);
            assertThat(own.verify()).isEmpty();
            owner.sql(touch).update();
            assertThat(own.verify()).hasValue(found);
            connection.rollback();
        }
    }

    /** The trigger writes to the real tables only: here its work is done by hand, on temporary ones. */
    private static void chainOf(int length, JdbcClient owner) {
        for (int id = 1; id <= length; id++) {
            owner.sql("""
                    insert into journal_entry (id, at, actor, act, subject, details, previous, hash)
                    select id + 1, now(), 'test', 'n', 's', '{"n": 1}', hash,
                           journal_hash(hash, id + 1, now(), 'test', 'n', 's', '{"n": 1}')
                    from journal_head
                    """).update();
            owner.sql("update journal_head h set id = e.id, hash = e.hash from journal_entry e where e.id = h.id + 1")
                    .update();
        }
    }

    private long last() {
        return jdbc.sql("select max(id) from journal_entry").query(Long.class).single();
    }
}
