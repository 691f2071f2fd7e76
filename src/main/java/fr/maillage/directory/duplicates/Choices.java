package fr.maillage.directory.duplicates;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records that somebody may mean when looking for the double of one. */
@Component
class Choices {
    private static final int MOST = 20;
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:\\S*/directory/entries/)?(\\d{1,18})(?:[/?#]\\S*)?\\s*$");

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number, by address of the page, or by name: same commune first, then closest name. */
    List<Suggestion.Named> like(long entry, String asked) {
        Matcher number = NUMBER.matcher(asked);
        return jdbc.sql("""
                select e.id, e.kind, e.name, e.city, e.source
                from entry e
                cross join entry o
                where o.id = :entry and e.id <> o.id and e.merged_into is null
                  and (e.kind = 'service') = (o.kind = 'service')
                  and (e.id = :number or (:number = 0 and plain(e.name) like '%' || like_literal(plain(:words)) || '%'))
                order by e.commune is not distinct from o.commune desc, similarity(plain(e.name), plain(o.name)) desc, e.id
                limit :most
                """)
                .param("entry", entry)
                .param("number", number.matches() ? Long.parseLong(number.group(1)) : 0)
                .param("words", asked.strip())
                .param("most", MOST)
                .query((row, n) -> new Suggestion.Named(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("source")))
                .list();
    }
}
