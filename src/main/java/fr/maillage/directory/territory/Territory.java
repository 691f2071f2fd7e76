package fr.maillage.directory.territory;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A territory in a list.
 *
 * @param code Insee code, SIREN of an EPCI, or the name of a custom territory's place in its cut
 * @param communes how many make it up
 * @param population of its communes together, municipal population as published by Insee; 0 where unknown
 */
public record Territory(long id, Kind kind, String code, String name, int communes, long population) {
    /** With its code where names repeat: "Vannes (56260)". */
    public String label() {
        return kind == Kind.CUSTOM ? name : name + " (" + code + ")";
    }

    static Territory read(ResultSet row, int number) throws SQLException {
        return new Territory(
                row.getLong("id"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("code"),
                row.getString("name"),
                row.getInt("communes"),
                row.getLong("population"));
    }

    /** What {@link #read} needs, over {@code territory t}. */
    static final String COLUMNS = """
            t.id, t.kind, t.code, t.name, s.communes, s.population
            """;

    /** Joins the figures of the communes of {@code t}. */
    static final String FIGURES = """
            cross join lateral (
                select count(*) as communes, coalesce(sum(c.population), 0) as population
                from territory_commune tc left join territory c on c.kind = 'commune' and c.code = tc.commune
                where tc.territory_id = t.id) s
            """;

    /** The figures of a territory whose communes nobody imported yet. */
    public boolean empty() {
        return communes == 0;
    }
}
