package fr.maillage.directory.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers a question with one query: what was understood, the page of results, their count and their markers. */
@Component
class Search {
    static final int ENOUGH = Answer.PAGE;
    private static final String PAGE = """
            with understood as materialized (select understand(:words, :near, :exactly) as a),
            found as materialized (
                select f.* from understood,
                    search_entries(a, cast(:facets as tsquery), :within, :gone, :openAt, :most, :enough) f),
            listed as (
                select f.n, f.distance, e.id, e.kind, e.name, e.summary, e.address, e.city, e.commune, e.phone, e.themes,
                       e.publics, e.fees, e.access, e.source, e.source_updated_on as updated, e.checked_at as checked,
                       e.disappeared_at is not null as gone, e.opening_hours as hours
                from (select * from found where n > coalesce((select n from found where entry_id = :after), 0)
                      order by n limit :page) f
                join entry e on e.id = f.entry_id)
            select (a).words, (a).corrected, (a).place_code, (a).place_name, (a).place_typed,
                   (select count(*) from found) as found,
                   (select max(radius) from found) as radius,
                   (select bool_or(partly) from found) as partly,
                   (select json_agg(listed order by n) from listed) as cards,
                   (select json_agg(json_build_array(f.n, e.id, round(e.latitude * 1e5) / 1e5, round(e.longitude * 1e5) / 1e5, e.name)
                                    order by f.n)
                    from found f join entry e on e.id = f.entry_id
                    where e.latitude is not null and f.n <= :most - 1) as markers
            from understood
            """;
    private final JdbcClient jdbc;
    private final Cards cards;

    Search(JdbcClient jdbc, Cards cards) {
        this.jdbc = jdbc;
        this.cards = cards;
    }

    /**
     * @param territory the number of the territory to stay in, where one was asked
     * @param now for what is open
     */
    Answer find(Question question, Optional<Long> territory, Instant now) {
        return jdbc.sql(PAGE)
                .param("words", question.one(Question.WORDS))
                .param("near", question.has(Question.NEAR) ? question.one(Question.NEAR) : null)
                .param("exactly", question.has("exactly"))
                .param("facets", facets(question, territory))
                .param("within", question.within())
                .param("gone", question.has("gone"))
                .param("openAt", question.has("open") ? OffsetDateTime.ofInstant(now, ZoneOffset.UTC) : null)
                .param("most", Answer.MOST + 1)
                .param("enough", ENOUGH)
                .param("after", question.after())
                .param("page", Answer.PAGE)
                .query((row, n) -> new Answer(
                        row.getString("words"),
                        row.getString("corrected"),
                        row.getString("place_code") == null
                                ? null
                                : new Answer.Place(
                                        row.getString("place_code"),
                                        row.getString("place_name"),
                                        row.getBoolean("place_typed")),
                        row.getInt("found"),
                        row.getObject("radius", Double.class),
                        row.getBoolean("partly"),
                        cards.read(row.getString("cards"), now),
                        Optional.ofNullable(row.getString("markers")).orElse("[]")))
                .single();
    }

    /** The filters as one tsquery over the facets of the listing: any value of each, every filter. */
    static @Nullable String facets(Question question, Optional<Long> territory) {
        Map<String, java.util.List<String>> values = new LinkedHashMap<>();
        Question.FACETS.forEach((name, stem) -> {
            if (question.has(name) && !name.equals("territory")) {
                values.put(stem, question.all(name));
            }
        });
        territory.ifPresent(id -> values.put("z:", java.util.List.of(String.valueOf(id))));
        if (values.isEmpty()) {
            return null;
        }
        return values.entrySet().stream()
                .map(facet -> facet.getValue().stream()
                        .map(value -> quoted(facet.getKey() + value))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
