package fr.maillage.directory.search;

import fr.maillage.directory.search.Findings.Asked;
import fr.maillage.directory.search.Findings.Kept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers a question with one query: what was understood, the page of results, their count and their markers. Of a
 * question asked lately, the query reads the cards of the page only, if what was found then still holds.
 */
@Component
class Search {
    static final int ENOUGH = Answer.PAGE;

    private static final String CARDS = """
            select f.n, f.distance, e.id, e.kind, e.name, e.summary, e.address, e.city, e.commune, e.phone, e.themes,
                   e.publics, e.fees, e.access, e.source, e.source_updated_on as updated, e.checked_at as checked,
                   e.disappeared_at is not null as gone, e.opening_hours as hours
            from paged f join entry e on e.id = f.entry_id
            """;
    /** Its limits stand in it as numbers, so that PostgreSQL finds one plan for all questions, and plans no more. */
    private static final String FIND = """
            with understood as materialized (select understand(:words, :near, :exactly) as a),
            found as materialized (
                select f.* from understood,
                    search_entries(a, cast(:facets as tsquery), :within, :gone, :openAt, %d, :enough) f),
            paged as (
                select * from found where n > coalesce((select n from found where entry_id = :after), 0)
                order by n limit %d),
            listed as (%s)
            select (a).words, (a).corrected, (a).place_code, (a).place_name, (a).place_typed,
                   (select array_agg(entry_id order by n) from found) as entries,
                   (select array_agg(distance order by n) from found where distance is not null) as distances,
                   (select max(radius) from found) as radius,
                   (select bool_or(partly) from found) as partly,
                   (select json_agg(listed order by n) from listed) as cards,
                   (select json_agg(json_build_array(f.n, e.id, round(e.latitude * 1e5) / 1e5, round(e.longitude * 1e5) / 1e5, e.name)
                                    order by f.n)
                    from found f join entry e on e.id = f.entry_id
                    where e.latitude is not null and f.n <= %d) as markers,
                   search_snapshot() as snapshot
            from understood
            """.formatted(Answer.MOST + 1, Answer.PAGE, CARDS, Answer.MOST);

    private static final String AGAIN = """
            with paged as (
                select :before + n as n, entry_id, distance
                from unnest(cast(:entries as bigint[]), cast(:distances as float8[])) with ordinality p(entry_id, distance, n)),
            listed as (%s)
            select (select coalesce(json_agg(listed order by n), '[]') from listed)
            where search_unchanged_since(cast(:snapshot as pg_snapshot))
            """.formatted(CARDS);

    private final JdbcClient jdbc;
    private final Cards cards;
    private final Findings findings;

    Search(JdbcClient jdbc, Cards cards, Findings findings) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.findings = findings;
    }

    /**
     * @param territory the number of the territory to stay in, where one was asked
     * @param now for what is open
     */
    Answer find(Question question, Optional<Long> territory, Instant now) {
        var asked = new Asked(question.whole(), territory);
        return Optional.ofNullable(findings.of(asked))
                .flatMap(kept -> again(kept, question, now))
                .orElseGet(() -> find(asked, question, now));
    }

    /** The page of what was found before, or nothing where the directory has changed since. */
    private Optional<Answer> again(Kept kept, Question question, Instant now) {
        var found = kept.finding();
        int before = question.after() == null ? 0 : found.entries().indexOf(question.after()) + 1;
        int to = Math.min(before + Answer.PAGE, found.entries().size());
        return jdbc.sql(AGAIN)
                .param("before", before)
                .param("entries", found.entries().subList(before, to).toArray(Long[]::new))
                .param(
                        "distances",
                        found.distances().stream()
                                .skip(before)
                                .limit(Answer.PAGE)
                                .toArray(Double[]::new))
                .param("snapshot", kept.snapshot())
                .query(String.class)
                .optional()
                .map(listed -> found.answer(cards.read(listed, now)));
    }

    private Answer find(Asked asked, Question question, Instant now) {
        return jdbc.sql(FIND)
                .param("words", question.one(Question.WORDS))
                .param("near", question.has(Question.NEAR) ? question.one(Question.NEAR) : null)
                .param("exactly", question.has("exactly"))
                .param("facets", Facets.of(question, asked.territory()))
                .param("within", question.within())
                .param("gone", question.has("gone"))
                .param("openAt", question.has("open") ? OffsetDateTime.ofInstant(now, ZoneOffset.UTC) : null)
                .param("enough", ENOUGH)
                .param("after", question.after())
                .query((row, n) -> {
                    var found = finding(row);
                    var snapshot = row.getString("snapshot");
                    if (snapshot != null) {
                        findings.keep(asked, new Kept(found, snapshot));
                    }
                    return found.answer(cards.read(row.getString("cards"), now));
                })
                .single();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("words"),
                row.getString("corrected"),
                row.getString("place_code") == null
                        ? null
                        : new Answer.Place(
                                row.getString("place_code"),
                                row.getString("place_name"),
                                row.getBoolean("place_typed")),
                row.getObject("radius", Double.class),
                row.getBoolean("partly"),
                row.getArray("entries") == null
                        ? List.of()
                        : List.of((Long[]) row.getArray("entries").getArray()),
                row.getArray("distances") == null
                        ? List.of()
                        : Arrays.asList((Double[]) row.getArray("distances").getArray()),
                Optional.ofNullable(row.getString("markers")).orElse("[]"));
    }
}
