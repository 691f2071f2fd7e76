package fr.maillage.attention.feed;

import fr.maillage.community.Changes;
import fr.maillage.community.Readings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marking communities and discussions as read, so that it can be taken back: exactly, with what was read on its own before. */
@Component
class Marks {
    private final JdbcClient jdbc;
    private final Readings readings;
    private final Changes changes;

    Marks(JdbcClient jdbc, Readings readings, Changes changes) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.changes = changes;
    }

    /** @return the discussions, each up to where it was read before; what the viewer may not read stays as it is */
    @Transactional
    public List<Mark> read(long viewer, List<Mark> communities, List<Mark> discussions) {
        each("note_marked_read", viewer, things(communities));
        readings.readAll(
                viewer,
                things(communities),
                communities.stream().map(Mark::position).toList());
        var before = readTo(viewer, things(discussions));
        discussions.forEach(one -> readings.read(viewer, one.thing(), one.position()));
        return before;
    }

    @Transactional
    public void unread(long viewer, List<Long> communities, List<Mark> discussions) {
        each("unmark_read", viewer, communities);
        discussions.forEach(one -> jdbc.sql("select unread_discussion(:viewer, :post, :position)")
                .param("viewer", viewer)
                .param("post", one.thing())
                .param("position", one.position())
                .query((row, n) -> row.getObject(1))
                .list());
    }

    /** @return the communities, each up to the change it was seen before */
    List<Mark> see(long viewer, List<Mark> communities) {
        return changes.seeAll(viewer, seen(communities)).stream()
                .map(one -> new Mark(one.community(), one.to()))
                .toList();
    }

    void unsee(long viewer, List<Mark> before) {
        changes.unsee(viewer, seen(before));
    }

    private static List<Changes.Seen> seen(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new Changes.Seen(mark.thing(), mark.position()))
                .toList();
    }

    private List<Mark> readTo(long viewer, List<Long> discussions) {
        return jdbc.sql("""
                select p.id, greatest(m.read_to, r.read_to, 0) as read_to
                from post p join community c on c.id = p.community_id
                left join membership m on m.community_id = c.id and m.account_id = :viewer
                left join reading r on r.post_id = p.id and r.account_id = :viewer
                where p.id = any(:discussions) and (m.account_id is not null or may_read(:viewer, c))
                order by p.id
                """)
                .param("viewer", viewer)
                .param("discussions", discussions.toArray(Long[]::new))
                .query((row, n) -> new Mark(row.getLong("id"), row.getLong("read_to")))
                .list();
    }

    private static List<Long> things(List<Mark> marks) {
        return marks.stream().map(Mark::thing).toList();
    }

    /** Each once, in one order, so that two who mark at once wait for each other. */
    private void each(String act, long viewer, List<Long> communities) {
        jdbc.sql("select " + act
                        + "(:viewer, one) from (select distinct unnest(:communities::bigint[]) as one order by one) c")
                .param("viewer", viewer)
                .param(
                        "communities",
                        communities.stream().distinct().limit(Mark.MOST).toArray(Long[]::new))
                .query((row, n) -> row.getObject(1))
                .list();
    }
}
