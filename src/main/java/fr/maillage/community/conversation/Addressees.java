package fr.maillage.community.conversation;

import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom someone may write to. */
@Component
class Addressees {
    private static final int MOST = 12;

    /** Of what is typed, and of its words: who looks for a person needs no more, and each word is looked for in many names. */
    private static final int LONGEST = 100;

    private static final int MOST_WORDS = 6;
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
        var parts = parts(words);
        if (parts.isEmpty() && !viewer.guest()) {
            return List.of();
        }
        var named = new StringBuilder();
        for (int n = 0; n < parts.size(); n++) {
            named.append("""
                     and a.findable like '%%' || like_literal(plain(:w%1$d)) || '%%'
                     and a.name_key like '%%' || like_literal(plain(:w%1$d)) || '%%'
                    """.formatted(n)); // the first is found by its index, and holds more than the name
        }
        var found = jdbc.sql(SHOWN + named + " order by a.name_key, a.id limit :most");
        for (int n = 0; n < parts.size(); n++) {
            found = found.param("w" + n, parts.get(n));
        }
        return found.param("viewer", viewer.id())
                .param("most", MOST)
                .query(Addressees::person)
                .list();
    }

    private static List<String> parts(String words) {
        String typed = words.strip();
        return Arrays.stream(
                        typed.substring(0, Math.min(typed.length(), LONGEST)).split("\\s+"))
                .filter(part -> !part.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Of these, those the viewer may write to. */
    List<Person> among(Viewer.Member viewer, Collection<Long> accounts) {
        return jdbc.sql(SHOWN + "and a.id = any (:accounts) order by a.name_key, a.id")
                .param("viewer", viewer.id())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Addressees::person)
                .list();
    }

    static Person person(ResultSet row, int n) throws SQLException {
        return new Person(row.getLong("id"), row.getString("name"), row.getString("fingerprint"));
    }
}
