package fr.maillage.identity.people;

import fr.maillage.identity.profile.Culture;
import fr.maillage.identity.profile.Sight;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people among those the viewer may see, in one query a page: those whom all words fit as they were typed, then those
 * whom they nearly fit, both in the order of their names.
 */
@Component
class Roster {
    static final int PAGE = 24;

    /** Past it the page says "more than": nobody reads on to the last of a whole network. */
    static final int MOST_COUNTED = 200;

    private static final String SEPARATOR = "~";

    private static final String BY_NAME = """
            counted as (select count(*) as total from (select from seen limit :counted) s),
            page as (
                select id, name_key, false as missed from seen where (name_key, id) > (:afterName, :afterId)
                order by name_key, id limit :most)
            """;

    // the latter are looked for once, and only where the former are not more than anyone reads
    private static final String WITH_MISTAKES_LAST = """
            typed as not materialized (select id, name_key from seen a where %1$s),
            many as materialized (select count(*) as total from (select from typed limit :counted) t),
            near as materialized (
                select id, name_key from seen a where %2$s and not (%1$s) and (select total from many) < :counted),
            counted as (select least(:counted, total + (select count(*) from near)) as total from many),
            page as (
                (select id, name_key, false as missed from typed
                 where not :afterMissed and (name_key, id) > (:afterName, :afterId) order by name_key, id limit :most)
                union all (
                    select id, name_key, true from near
                    where not :afterMissed or (name_key, id) > (:afterName, :afterId) order by name_key, id limit :most)
                order by missed, name_key, id limit :most)
            """;

    // the same, of those who come first to hand: who wants all of them in the order of their names reads the list
    private static final String SOME = """
            typed as materialized (select id, name_key from seen a where %1$s limit :counted),
            many as materialized (select count(*) as total from typed),
            near as materialized (
                select id, name_key from seen a where %2$s and not (%1$s) and (select total from many) < :counted
                limit :counted),
            counted as (select least(:counted, total + (select count(*) from near)) as total from many),
            page as (
                select id, name_key, false as missed from typed
                union all select id, name_key, true from near
                order by missed, name_key, id limit :most)
            """;

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of them, in the order of their names. */
    Found visibleTo(Viewer.Member viewer, Query query) {
        var words = new Words(query.words());
        return found(
                viewer, query, words.none() ? BY_NAME : WITH_MISTAKES_LAST.formatted(words.asTyped(), words.nearly()));
    }

    /** Some of those whom these words fit: as many as a page has, where that many do. */
    Found some(Viewer.Member viewer, Query query) {
        var words = new Words(query.words());
        return words.none()
                ? new Found(List.of(), 0, "")
                : found(viewer, query, SOME.formatted(words.asTyped(), words.nearly()));
    }

    private Found found(Viewer.Member viewer, Query query, String chosen) {
        var sight = Sight.of(viewer);
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        new Words(query.words()).bind(parameters);
        String conditions = sight.condition() + conditions(query, parameters);
        long[] total = {0};
        var people = new ArrayList<Person>();
        jdbc.sql("with seen as not materialized (select a.id, a.name_key, a.findable, a.nearly, a.does"
                        + " from account a where "
                        + conditions + "), "
                        + chosen
                        + """
                select g.*, f.name, f.role, f.profession, f.culture, f.skills, f.suspended_at, p.fingerprint,
                    (select total from counted) as total,
                    coalesce((select string_agg(o.name, ', ' order by o.name)
                        from account_organisation m join organisation o on o.id = m.organisation_id
                        where m.account_id = f.id), '') as organisations
                from page g join account f on f.id = g.id left join account_photo p on p.account_id = f.id
                order by g.missed, g.name_key, g.id
                """)
                .params(parameters)
                .param("afterMissed", query.after().startsWith(SEPARATOR))
                .param("afterName", afterName(query.after()))
                .param("afterId", afterId(query.after()))
                .param("most", PAGE + 1)
                .param("counted", MOST_COUNTED + 1)
                .query(row -> {
                    total[0] = row.getLong("total");
                    people.add(person(row));
                });
        boolean more = people.size() > PAGE;
        return new Found(
                people.stream().limit(PAGE).toList(),
                total[0],
                more ? people.get(PAGE - 1).place() : "");
    }

    /** The organisations of the people the viewer sees, to choose one from. */
    Map<Long, String> organisations(Viewer.Member viewer) {
        var sight = Sight.of(viewer);
        var organisations = new java.util.LinkedHashMap<Long, String>();
        jdbc.sql("""
                select o.id, o.name from organisation o where exists (
                    select from account_organisation m join account a on a.id = m.account_id
                    where m.organisation_id = o.id and
                """ + sight.condition() + ") order by plain(o.name)")
                .params(sight.parameters())
                .query(row -> {
                    organisations.put(row.getLong("id"), row.getString("name"));
                });
        return organisations;
    }

    private static String conditions(Query query, Map<String, @Nullable Object> parameters) {
        var conditions = new StringBuilder();
        if (query.organisation() != null) {
            conditions.append(" and exists (select from account_organisation m"
                    + " where m.account_id = a.id and m.organisation_id = :organisation)");
            parameters.put("organisation", query.organisation());
        }
        if (query.culture() != null) {
            conditions.append(" and a.culture = :culture");
            parameters.put("culture", query.culture().name());
        }
        if (!query.skill().isEmpty()) {
            conditions.append(" and exists (select from unnest(a.skills) s where plain(s) = plain(:skill))");
            parameters.put("skill", query.skill());
        }
        return conditions.toString();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("profession"),
                Culture.named(row.getString("culture")),
                row.getString("organisations"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getString("fingerprint"),
                row.getObject("suspended_at") != null,
                (row.getBoolean("missed") ? SEPARATOR : "")
                        + row.getLong("id")
                        + SEPARATOR
                        + row.getString("name_key"));
    }

    /** Whether the words fit this person nearly, not as they were typed. */
    static boolean nearly(Person person) {
        return person.place().startsWith(SEPARATOR);
    }

    private static String afterName(String place) {
        String of = exact(place);
        return of.contains(SEPARATOR) ? of.substring(of.indexOf(SEPARATOR) + 1) : "";
    }

    private static long afterId(String place) {
        String of = exact(place);
        String id = of.contains(SEPARATOR) ? of.substring(0, of.indexOf(SEPARATOR)) : "";
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    /** A place among those whom the words nearly fit begins with a separator. */
    private static String exact(String place) {
        return place.startsWith(SEPARATOR) ? place.substring(SEPARATOR.length()) : place;
    }
}
