package fr.maillage.community.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was reported, and what was decided.
 *
 * @param about what was reported
 * @param communityName empty where the viewer does not know of the community any more
 * @param quoted as it stood when the case was opened, whatever became of it since; or null where the viewer may read it no more
 * @param there the viewer may read it where it stands
 * @param own the viewer wrote it
 * @param said why the viewer said that it should not stand, or null
 * @param reasons of all who said so, for who decides; none for others
 * @param reports how many said so; none where who keeps the community took it away unasked
 * @param hidden since when it is away until it is decided, or null
 * @param decision the first one, or null
 * @param appeal the words of the appeal, or null
 * @param settled what was decided on appeal, or null
 * @param standIn the name the viewer appears under for as long as they choose none in the place of theirs that is away; or null
 */
public record Case(
        long id,
        long community,
        String communityName,
        About about,
        @Nullable Quoted quoted,
        boolean there,
        boolean own,
        @Nullable Said said,
        List<Reason> reasons,
        int reports,
        Instant opened,
        @Nullable Instant hidden,
        @Nullable Decision decision,
        @Nullable String reason,
        @Nullable String appeal,
        @Nullable Decision settled,
        @Nullable String settledWhy,
        @Nullable String standIn) {
    /**
     * Columns and tables for {@link #of}; {@code k} is the case. Those who decide on it, as :decides says, read what it is
     * about, and its author does; others as long as they may read it where it stands. Pages and projects are written by many:
     * whoever left reads nothing of what others wrote there since.
     */
    static final String SHOWN = """
            select k.*, case when :decides or may_see(:viewer, c) then c.name else '' end as community_name,
                   :decides or k.author_id is not distinct from :viewer and k.kind in ('POST', 'COMMENT', 'FILE', 'NAME')
                       or (not w.away or k.author_id is not distinct from :viewer) and may_read(:viewer, c) as read,
                   not w.away and may_read(:viewer, c) as there, k.author_id = :viewer as own,
                   said.reason as said_reason, said.words as said_words, said.at as said_at,
                   (select count(*) from moderation_report r where r.case_id = k.id) as reports,
                   array(select distinct r.reason from moderation_report r where :decides and r.case_id = k.id order by 1)
                       as reasons,
                   coalesce(w.signed, a.name, '') as author_name, w.title, w.body, w.at as written_at, w.away as removed,
                   (select s.name from chosen_name s join membership m on m.community_id = s.community_id and m.pseudonym = s.name
                    where s.stands_for = k.name_id and w.away and m.account_id = :viewer) as stand_in
            from moderation_case k
            join community c on c.id = k.community_id
            cross join lateral reportable(k.kind, k.thing, k.opened_at) w
            left join account a on a.id = k.author_id
            left join moderation_report said on said.case_id = k.id and said.account_id = :viewer
            """;

    static Case of(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision"), settled = row.getString("settled_as");
        return new Case(
                row.getLong("id"),
                row.getLong("community_id"),
                row.getString("community_name"),
                new About(
                        About.Kind.valueOf(row.getString("kind")),
                        row.getLong("thing"),
                        row.getObject("post_id", Long.class)),
                row.getBoolean("read")
                        ? new Quoted(
                                row.getString("author_name"),
                                instant(row, "written_at"),
                                row.getString("title"),
                                row.getString("body"),
                                row.getBoolean("removed"))
                        : null,
                row.getBoolean("there"),
                row.getBoolean("own"),
                Said.of(row),
                reasons(row),
                row.getInt("reports"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "hidden_at"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("reason"),
                row.getString("appeal"),
                settled == null ? null : Decision.valueOf(settled),
                row.getString("settled_why"),
                row.getString("stand_in"));
    }

    private static List<Reason> reasons(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("reasons").getArray())
                .map(Reason::valueOf)
                .toList();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public String address() {
        return "/moderation/" + id;
    }

    private boolean reported() {
        return said != null;
    }

    public boolean open() {
        return decision == null;
    }

    /** Who it went against may ask for it to be looked at again, once. */
    public boolean appealable() {
        return appeal == null && (own && decision == Decision.REMOVED || reported() && decision == Decision.KEPT);
    }

    public String subject() {
        return "case/" + id;
    }
}
