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

/** Finds people among those the viewer may see, in the order of their names, in one query a page. */
@Component
class Roster {
    static final int PAGE = 24;

    /** Past it the page says "more than": nobody reads on to the last of a whole network. */
    static final int MOST_COUNTED = 200;

    private static final String SEPARATOR = "~";
    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found visibleTo(Viewer.Member viewer, Query query) {
        var sight = Sight.of(viewer);
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        String conditions = sight.condition() + conditions(query, parameters);
        long[] total = {0};
        var people = new ArrayList<Person>();
        jdbc.sql("with found as not materialized (select a.* from account a where " + conditions + """
                ), page as (
                    select * from found where (plain(name), id) > (:afterName, :afterId)
                    order by plain(name), id limit :most
                )
                select f.id, f.name, f.role, f.profession, f.culture, f.skills, f.suspended_at, p.fingerprint,
                    plain(f.name) as plain_name,
                    (select count(*) from (select from found limit :counted) as counted) as total,
                    coalesce((select string_agg(o.name, ', ' order by o.name)
                        from account_organisation m join organisation o on o.id = m.organisation_id
                        where m.account_id = f.id), '') as organisations
                from page f left join account_photo p on p.account_id = f.id
                order by plain(f.name), f.id
                """)
                .params(parameters)
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
        List<String> words = query.words();
        for (int i = 0; i < words.size(); i++) {
            // a part of a word as it stands, or a whole word with a typing mistake
            conditions.append(
                    " and (a.findable like '%%' || like_literal(plain(:w%d)) || '%%' or plain(:w%d) <%% a.findable)"
                            .formatted(i, i));
            parameters.put("w" + i, words.get(i));
        }
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
                row.getLong("id") + SEPARATOR + row.getString("plain_name"));
    }

    private static String afterName(String place) {
        return place.contains(SEPARATOR) ? place.substring(place.indexOf(SEPARATOR) + 1) : "";
    }

    private static long afterId(String place) {
        String id = place.contains(SEPARATOR) ? place.substring(0, place.indexOf(SEPARATOR)) : "";
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
