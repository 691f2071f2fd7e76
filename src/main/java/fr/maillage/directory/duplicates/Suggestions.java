package fr.maillage.directory.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The pairs that may be the same. */
@Component
class Suggestions {
    private static final String SELECT = """
            select s.id, s.score, s.reasons,
                   f.id as first_id, f.kind as first_kind, f.name as first_name, f.city as first_city, f.source as first_source,
                   g.id as second_id, g.kind as second_kind, g.name as second_name, g.city as second_city,
                   g.source as second_source
            """;
    /** What people called different is few: worked out once, before the many suggestions are walked through. */
    private static final String APART = "with apart as materialized (select first_id, second_id from kept_apart)\n";

    private static final String OPEN = """
            f.merged_into is null and g.merged_into is null
            and not exists (select from apart where (apart.first_id, apart.second_id) = (s.first_id, s.second_id))
            """;
    private static final String ENTRIES =
            " from duplicate_suggestion s join entry f on f.id = s.first_id join entry g on g.id = s.second_id ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Suggestions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Suggestion> after(Position position, int most) {
        return jdbc.sql(APART + SELECT + ENTRIES + "where (s.score, s.id) < (:score, :id) and " + OPEN + """
                order by s.score desc, s.id desc
                limit :most
                """)
                .param("score", position.score())
                .param("id", position.id())
                .param("most", most)
                .query(this::suggestion)
                .list();
    }

    long count() {
        return jdbc.sql(APART + "select count(*)" + ENTRIES + "where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** A pair, decided or not. */
    Optional<Suggestion> find(long id) {
        return jdbc.sql(SELECT + ENTRIES + " where s.id = :id")
                .param("id", id)
                .query(this::suggestion)
                .optional();
    }

    /** Puts two records side by side because a person wants to, and gives the number of the pair. */
    @Transactional
    long add(Keeper keeper, long one, long other) {
        jdbc.sql("""
                insert into duplicate_suggestion (first_id, second_id, score, reasons, added_by)
                values (least(:one, :other), greatest(:one, :other), 0, '[]', :keeper)
                on conflict (first_id, second_id) do nothing
                """)
                .param("one", one)
                .param("other", other)
                .param("keeper", keeper.account())
                .update();
        return jdbc.sql(
                        "select id from duplicate_suggestion where (first_id, second_id) = (least(:one, :other), greatest(:one, :other))")
                .param("one", one)
                .param("other", other)
                .query(Long.class)
                .single();
    }

    private Suggestion suggestion(ResultSet row, int n) throws SQLException {
        return new Suggestion(
                row.getLong("id"),
                row.getInt("score"),
                json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
                named(row, "first"),
                named(row, "second"));
    }

    private static Suggestion.Named named(ResultSet row, String side) throws SQLException {
        return new Suggestion.Named(
                row.getLong(side + "_id"),
                row.getString(side + "_kind"),
                row.getString(side + "_name"),
                row.getString(side + "_city"),
                row.getString(side + "_source"));
    }
}
