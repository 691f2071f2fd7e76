package fr.maillage.community.home;

import fr.maillage.community.Level;
import fr.maillage.community.Trail;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The communities a viewer may know of. */
@Component
public class Communities {
    private static final String SHOWN = """
            select c.*, p.id as known_parent, p.name as parent_name, coalesce(t.name, o.name) as binding,
            """ + Standing.COLUMNS + """
            from community c
            join community_standing(:viewer) v on v.community_id = c.id and v.sees
            left join membership m on m.community_id = c.id and m.account_id = :viewer
            left join community p on p.id = c.parent_id and may_see(:viewer, p)
            left join territory t on t.id = c.territory_id
            left join organisation o on o.id = c.organisation_id
            where c.id = :id
            """;
    private final JdbcClient jdbc;
    private final Trail trail;

    Communities(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    public Optional<Community> find(long id, Viewer.Member viewer) {
        return jdbc.sql(SHOWN)
                .param("id", id)
                .param("viewer", viewer.id())
                .query((row, n) -> community(row))
                .optional();
    }

    /** @throws NotFound where there is none, or none that this viewer may know of */
    public Community visible(long id, Viewer.Member viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** @throws NotFound for whoever may not read what is written there, too */
    public Community readable(long id, Viewer.Member viewer) {
        return find(id, viewer)
                .filter(community -> community.standing().reads())
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound for whoever does not keep it, too */
    public Community kept(long id, Viewer.Member viewer) {
        return find(id, viewer).filter(Community::facilitates).orElseThrow(NotFound::new);
    }

    /** Whether what is said there may be fetched by programs outside. */
    boolean goesOut(Community community) {
        return jdbc.sql("select goes_out(c) from community c where c.id = :id")
                .param("id", community.id())
                .query(Boolean.class)
                .single();
    }

    /** How many are of it. */
    public int members(Community community) {
        return jdbc.sql("select count(*) from membership where community_id = :id")
                .param("id", community.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Whoever creates it keeps it.
     *
     * @throws NotFound where they may not say that it is that of this network
     */
    @Transactional
    public long create(CommunityForm form, Viewer.Member viewer) {
        long id = jdbc.sql("""
                insert into community (name, purpose, kind, parent_id, territory_id, organisation_id, neighbours_only,
                                       pseudonymous, charter, welcome, suggested_level, created_by)
                select :name, :purpose, :kind, :parent, :territory, :organisation, :neighboursOnly, :pseudonymous, :charter,
                       :welcome, :suggested, :viewer
                where may_bind(:viewer, :territory) and (cast(:parent as bigint) is null or exists (
                    select from community p join membership m on m.community_id = p.id and m.account_id = :viewer
                    where p.id = :parent and p.parent_id is null and p.archived_at is null and m.role = 'FACILITATOR'))
                returning id
                """)
                .params(form.columns())
                .param("parent", form.parent())
                .param("pseudonymous", form.isPseudonymous())
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym)
                values (:viewer, :id, 'FACILITATOR', :pseudonym)
                """)
                .param("viewer", viewer.id())
                .param("id", id)
                .param("pseudonym", form.isPseudonymous() ? form.chosenName() : null)
                .update();
        acceptCharter(id, "", viewer);
        return id;
    }

    /**
     * Whether its members appear under chosen names stays as it was: what they wrote was written on that word.
     *
     * @throws NotFound where they may not say that it is that of another network
     */
    @Transactional
    public void settle(Community community, CommunityForm form, Viewer.Member viewer) {
        String before = jdbc.sql("select charter from community where id = :id for no key update")
                .param("id", community.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        keep(
                """
                update community c set name = :name, purpose = :purpose, kind = :kind, territory_id = :territory,
                    organisation_id = :organisation, neighbours_only = :neighboursOnly, charter = :charter,
                    welcome = :welcome, suggested_level = :suggested
                """,
                "(c.territory_id is not distinct from :territory or may_bind(:viewer, :territory))",
                community,
                viewer,
                form.columns());
        acceptCharter(community.id(), before, viewer);
    }

    /** Who writes the charter accepts it by that; who leaves it as it was says nothing of it. */
    private void acceptCharter(long community, String before, Viewer.Member viewer) {
        jdbc.sql("""
                insert into charter_acceptance (charter_id, account_id)
                select charter_of(c.id), :viewer from community c
                where c.id = :id and c.charter <> '' and replace(c.charter, E'\\r', '') <> replace(:before, E'\\r', '')
                on conflict do nothing
                """)
                .param("viewer", viewer.id())
                .param("id", community)
                .param("before", before)
                .update();
    }

    @Transactional
    public void archive(Community community, Viewer.Member viewer) {
        keep("""
                update community c set archived_at = coalesce(c.archived_at, now()),
                    archived_by = case when c.archived_at is null then :viewer else c.archived_by end
                """, "true", community, viewer, Map.of());
        trail.write(viewer, community.id(), "community archived", "community/" + community.id(), Map.of());
    }

    @Transactional
    public void unarchive(Community community, Viewer.Member viewer) {
        keep("update community c set archived_at = null, archived_by = null", "true", community, viewer, Map.of());
        trail.write(viewer, community.id(), "community taken back up", "community/" + community.id(), Map.of());
    }

    /** Changes it for whoever keeps it at that moment. */
    private void keep(
            String change,
            String where,
            Community community,
            Viewer.Member viewer,
            Map<String, @Nullable Object> columns) {
        int kept = jdbc.sql(change + " where " + where + """
                  and c.id = :id and exists (
                    select from membership m
                    where m.community_id = c.id and m.account_id = :viewer and m.role = 'FACILITATOR')
                """)
                .params(columns)
                .param("id", community.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(kept);
    }

    /** Nothing is written in an archived community. */
    public static void demandOpen(Community community) {
        if (community.archived() != null) {
            throw new Refused("community.is-archived");
        }
    }

    private static Community community(ResultSet row) throws SQLException {
        var parent = row.getObject("known_parent", Long.class);
        return new Community(
                row.getLong("id"),
                row.getString("name"),
                row.getString("purpose"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("parent_id") != null,
                parent == null ? null : new Community.Parent(parent, row.getString("parent_name")),
                row.getObject("territory_id", Long.class),
                row.getObject("organisation_id", Long.class),
                row.getString("binding"),
                row.getBoolean("neighbours_only"),
                row.getBoolean("pseudonymous"),
                row.getString("charter"),
                row.getString("welcome"),
                Level.valueOf(row.getString("suggested_level")),
                row.getLong("position"),
                instant(row),
                Standing.of(row));
    }

    private static java.time.@Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject("archived_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
