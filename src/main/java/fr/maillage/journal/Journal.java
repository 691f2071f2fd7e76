package fr.maillage.journal;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done, in the transaction that does it. */
@Component
public class Journal {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param actor the account's number, or the name of what acted by itself
     * @param act in the past tense, "entry merged"
     * @param subject "entry/12"
     * @param details ids and figures, never the text of a record
     */
    public void write(String actor, String act, String subject, Map<String, ?> details) {
        jdbc.sql("""
                insert into journal_entry (actor, act, subject, details, previous, hash)
                values (:actor, :act, :subject, :details::jsonb, '', '')
                """)
                .param("actor", actor)
                .param("act", act)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }
}
