package fr.maillage.attention.mine;

import fr.maillage.community.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to do when someone is named or answered: one choice, for all communities. */
@Component
class NamedChoices {
    private final JdbcClient jdbc;

    NamedChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without a choice, the digest: as the database's function told() says. */
    Level of(long account) {
        return jdbc.sql("select level from named_choice where account_id = :account")
                .param("account", account)
                .query((row, n) -> Level.valueOf(row.getString("level")))
                .optional()
                .orElse(Level.DIGEST);
    }

    @Transactional
    void choose(long account, Level level) {
        jdbc.sql("""
                insert into named_choice (account_id, level) values (:account, :level)
                on conflict (account_id) do update set level = excluded.level, at = now()
                """).param("account", account).param("level", level.name()).update();
    }
}
