package fr.maillage.attention.feed;

import fr.maillage.community.Readings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marking whole communities as read, so that it can be taken back: exactly, with what was read on its own before. */
@Component
class Marks {
    private final JdbcClient jdbc;
    private final Readings readings;

    Marks(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    @Transactional
    public void readAll(long viewer, List<Long> communities, List<Long> positions) {
        each("note_marked_read", viewer, communities);
        readings.readAll(viewer, communities, positions);
    }

    @Transactional
    public void unread(long viewer, List<Long> communities) {
        each("unmark_read", viewer, communities);
    }

    private void each(String act, long viewer, List<Long> communities) {
        jdbc.sql("select " + act + "(:viewer, one) from unnest(:communities::bigint[]) one order by one")
                .param("viewer", viewer)
                .param("communities", communities.toArray(Long[]::new))
                .query((row, n) -> row.getObject(1))
                .list();
    }
}
