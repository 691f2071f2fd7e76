package fr.maillage.directory.duplicates;

import fr.maillage.identity.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other records that lead to one, with what each adds and who joined it. */
@Component
class Sources {
    private final JdbcClient jdbc;
    private final Sides sides;
    private final People people;

    Sources(JdbcClient jdbc, Sides sides, People people) {
        this.jdbc = jdbc;
        this.sides = sides;
        this.people = people;
    }

    List<Source> of(Side kept, boolean toKeepers) {
        return sides.mergedInto(kept.id()).stream()
                .map(side -> toKeepers ? traced(kept, side) : new Source(side, Source.added(kept, side), null, null))
                .toList();
    }

    private Source traced(Side kept, Side side) {
        return jdbc.sql("select merged_by, merged_at from entry_merge where from_id = :id and undone_at is null")
                .param("id", side.id())
                .query((row, n) -> new Source(
                        side,
                        Source.added(kept, side),
                        people.nameOf(row.getLong("merged_by")).orElse("?"),
                        row.getTimestamp("merged_at").toInstant()))
                .single();
    }
}
