package fr.maillage.directory.search;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/** What a search finds, for a query of somebody else's: all of it, where the page stops at {@link Answer#MOST}. */
@Component
public class Selection {
    /** The numbers of the entries, as a subquery with the parameters of {@link #parameters}. */
    public static final String IDS = """
            select f.entry_id
            from (select understand(:words, :near, :exactly) as a offset 0) understood,
                search_entries(understood.a, cast(:facets as tsquery), cast(:within as float8), false,
                    cast(:openAt as timestamptz), :most, :enough) f
            """;

    private final Areas areas;
    private final Clock clock;

    Selection(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    public MapSqlParameterSource parameters(Question question) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new MapSqlParameterSource()
                .addValue("words", question.one(Question.WORDS))
                .addValue("near", question.has(Question.NEAR) ? question.one(Question.NEAR) : null)
                .addValue("exactly", question.has("exactly"))
                .addValue("facets", Facets.of(question, territory(question)))
                .addValue("within", question.within())
                .addValue("openAt", question.has("open") ? now : null)
                .addValue("most", Integer.MAX_VALUE)
                .addValue("enough", Search.ENOUGH);
    }

    private Optional<Long> territory(Question question) {
        return question.has("territory")
                ? areas.named(question.one("territory")).map(Area::id).or(() -> SearchController.NOWHERE)
                : Optional.empty();
    }
}
