package fr.maillage.community.home;

import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities of a viewer, and those they could join. */
@Component
class CommunityList {
    /** More than a person is of; a list to discover is read page by page. */
    private static final int MOST_MINE = 200;

    static final int PAGE = 30;
    private static final String CARD = """
            with g as materialized (select * from standings(:viewer))
            select c.id, c.name, c.purpose, c.kind, case when v.sees then p.name end as parent, coalesce(t.name, o.name) as binding,
                   c.archived_at is not null as archived, m.role is not null as mine,
                   coalesce(c.position - m.read_to - m.read_beyond - coalesce(q.unread, 0), 0) as unread,
                   exists (select from community_invitation i where i.account_id = :viewer and i.community_id = c.id) as invited,
                   (select count(*) from membership n where n.community_id = c.id) as members
            from community c
            left join membership m on m.community_id = c.id and m.account_id = :viewer
            left join unread_silenced(:viewer) q on q.community_id = c.id
            left join community p on p.id = c.parent_id
            left join g v on v.community_id = c.parent_id
            left join territory t on t.id = c.territory_id
            left join organisation o on o.id = c.organisation_id
            """;
    private final JdbcClient jdbc;

    CommunityList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those the viewer is of, by name; the archived last. */
    List<CommunityCard> of(Viewer.Member viewer) {
        return jdbc.sql(CARD + """
                where m.role is not null order by c.archived_at is not null, plain(c.name), c.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", MOST_MINE)
                .query(CommunityList::card)
                .list();
    }

    /** Those that invite the viewer, the latest first. */
    List<CommunityCard> inviting(Viewer.Member viewer) {
        return jdbc.sql(CARD + """
                join community_invitation i on i.community_id = c.id and i.account_id = :viewer
                where m.role is null and c.archived_at is null order by i.at desc, c.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", MOST_MINE)
                .query(CommunityList::card)
                .list();
    }

    /**
     * Those the viewer is not of but may know of, by name; without those that invite them. A page and one more, where there
     * is one.
     *
     * @param after the last community of the page before, or 0
     */
    List<CommunityCard> open(Viewer.Member viewer, long after) {
        return jdbc.sql(CARD + """
                join g on g.community_id = c.id and g.sees
                where m.role is null and c.archived_at is null
                    and not exists (select from community_invitation i where i.account_id = :viewer and i.community_id = c.id)
                    and (:after = 0 or (plain(c.name), c.id) > (
                        select plain(k.name), k.id from community k where k.id = :after and may_see(:viewer, k)))
                order by plain(c.name), c.id limit :page
                """)
                .param("viewer", viewer.id())
                .param("after", after)
                .param("page", PAGE + 1)
                .query(CommunityList::card)
                .list();
    }

    /** The parts of a community that the viewer may know of, by name. */
    List<CommunityCard> partsOf(Community community, Viewer.Member viewer) {
        return jdbc.sql(CARD + """
                join g on g.community_id = c.id and g.sees
                where c.parent_id = :parent and c.archived_at is null
                order by plain(c.name), c.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("parent", community.id())
                .param("most", MOST_MINE)
                .query(CommunityList::card)
                .list();
    }

    private static CommunityCard card(ResultSet row, int n) throws SQLException {
        return new CommunityCard(
                row.getLong("id"),
                row.getString("name"),
                row.getString("purpose"),
                Kind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("binding"),
                row.getInt("members"),
                row.getBoolean("mine"),
                row.getBoolean("invited"),
                row.getBoolean("archived"),
                row.getLong("unread"));
    }
}
