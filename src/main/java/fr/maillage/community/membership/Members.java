package fr.maillage.community.membership;

import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is of a community, as its readers may know them: where names are chosen, nothing here tells whose they are. */
@Component
class Members {
    static final int PAGE = 50;
    private static final String SHOWN = """
            with shown as (
                select m.id, m.role, m.account_id = :viewer as own, n.name, n.plain_name,
                       case when n.met then m.account_id end as account, case when n.met then f.fingerprint end as photo,
                       case when c.pseudonymous then (
                           select h.id from chosen_name h
                           where h.community_id = c.id and plain(h.name) = n.plain_name and h.stands_for is null) end as chosen
                from community c
                join membership m on m.community_id = c.id
                join account a on a.id = m.account_id
                left join account_photo f on f.account_id = a.id
                cross join lateral (
                    select case when c.pseudonymous then m.pseudonym else a.name end as name,
                           case when c.pseudonymous then plain(m.pseudonym) else a.name_key end as plain_name,
                           not c.pseudonymous and :meets and a.role <> 'GUEST' and a.suspended_at is null as met) n
                where c.id = :community and may_read(:viewer, c))
            select * from shown
            """;
    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; a page and one more, where there is one. */
    List<Member> of(Community community, Viewer.Member viewer, Place after) {
        return shown("""
                        where (plain_name, id) > (:name, :id) order by plain_name, id limit :page
                        """, community, viewer)
                .param("name", after.name())
                .param("id", after.id())
                .param("page", PAGE + 1)
                .query(Members::member)
                .list();
    }

    /** @throws NotFound where they are not of this community, or the viewer may not read it */
    Member one(Community community, Viewer.Member viewer, long membership) {
        return shown("where id = :id", community, viewer)
                .param("id", membership)
                .query(Members::member)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec shown(String which, Community community, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + which)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("meets", !viewer.guest());
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("name"),
                MemberRole.valueOf(row.getString("role")),
                row.getObject("account", Long.class),
                row.getString("photo"),
                row.getBoolean("own"),
                row.getObject("chosen", Long.class),
                new Place(row.getString("plain_name"), row.getLong("id")));
    }
}
