package fr.maillage.directory.duplicates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs that a person called different, with what the two looked like at that moment. */
@Component
class Distinctions {
    private final JdbcClient jdbc;

    Distinctions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Keeper keeper, Pair pair) {
        jdbc.sql("""
                insert into entry_distinction (first_id, second_id, compared, decided_by)
                select f.id, s.id, compared(f) || compared(s), :keeper
                from entry f cross join entry s
                where f.id = :first and s.id = :second
                """)
                .param("keeper", keeper.account())
                .param("first", pair.first())
                .param("second", pair.second())
                .update();
    }

    /** @return false where none stood */
    boolean withdraw(Keeper keeper, Pair pair) {
        return jdbc.sql("""
                        update entry_distinction set withdrawn_at = now(), withdrawn_by = :keeper
                        where first_id = :first and second_id = :second and withdrawn_at is null
                        """)
                        .param("keeper", keeper.account())
                        .param("first", pair.first())
                        .param("second", pair.second())
                        .update()
                > 0;
    }
}
