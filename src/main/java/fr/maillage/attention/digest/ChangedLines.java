package fr.maillage.attention.digest;

import fr.maillage.attention.level.Reason;
import fr.maillage.community.Changed;
import fr.maillage.community.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What changed in communities besides their discussions, for the digests of many people, in one statement: since the last
 * one of each, where they did not see it and their level lets it come. As everywhere, it is counted among the last changes
 * alone: whoever comes to be of an old community, or was away for a year, costs no more than others.
 */
@Component
class ChangedLines {
    private final JdbcClient jdbc;

    ChangedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After {@link Digests#begin}; by person, then by community. */
    Map<Long, List<ChangedLine>> of(Collection<Long> people) {
        return jdbc
                .sql("select d.account_id, c.id as community, c.name, max(h.position) as changed_to,"
                        + " (t.told).level, (t.told).reason, " + Changed.COLUMNS + """
                         from digest_place d
                        join community c on c.id = d.community_id and c.archived_at is null
                        join membership m on m.account_id = d.account_id and m.community_id = c.id
                        left join follow f on f.account_id = m.account_id and f.community_id = c.id
                        cross join lateral (
                            select told(false, null, false, null, f.level, c.suggested_level) as told) t
                        cross join lateral (
                            select n.kind, n.thing, n.position, stands(n) as stands from changed n
                            where n.community_id = c.id and n.position > greatest(d.changes_after, m.seen_to)
                                and n.position <= d.changes_to
                            order by n.position desc limit :most) h
                        left join change_seen s on s.account_id = m.account_id and s.kind = h.kind and s.thing = h.thing
                        where d.account_id = any(:people) and d.changes_to > greatest(d.changes_after, m.seen_to)
                            and (t.told).level in ('AT_ONCE', 'DIGEST') and h.stands
                            and h.position > coalesce(s.position, 0)
                        group by d.account_id, c.id, c.name, t.told order by d.account_id, plain(c.name), c.id
                        """)
                .param("people", people.toArray(Long[]::new))
                .param("most", Changed.MOST)
                .query((row, n) -> new ChangedLine(
                        row.getLong("account_id"),
                        Changed.of(row),
                        Level.valueOf(row.getString("level")),
                        Reason.valueOf(row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ChangedLine::account));
    }
}
