package fr.maillage.community.conversation;

import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom someone may write to. */
@Component
class Addressees {
    private static final int MOST = 12;
    private static final String SHOWN = """
            select a.id, a.name, f.fingerprint from account a left join account_photo f on f.account_id = a.id
            where may_write_to(:viewer, a.id)
            """;
    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose name holds each of these words, by name; without words nobody, but to a guest the few they may write to. */
    List<Person> named(Viewer.Member viewer, String words) {
        if (words.isBlank() && !viewer.guest()) {
            return List.of();
        }
        return jdbc.sql(SHOWN + """
                and not exists (
                    select from regexp_split_to_table(plain(:words), '\\s+') w
                    where plain(a.name) not like '%' || like_literal(w) || '%')
                order by plain(a.name), a.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("words", words.strip())
                .param("most", MOST)
                .query(Addressees::person)
                .list();
    }

    /** Of these, those the viewer may write to. */
    List<Person> among(Viewer.Member viewer, Collection<Long> accounts) {
        return jdbc.sql(SHOWN + "and a.id = any (:accounts) order by plain(a.name), a.id")
                .param("viewer", viewer.id())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Addressees::person)
                .list();
    }

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(row.getLong("id"), row.getString("name"), row.getString("fingerprint"));
    }
}
