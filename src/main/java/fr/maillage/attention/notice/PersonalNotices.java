package fr.maillage.attention.notice;

import fr.maillage.community.Matter;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each one's own notices; nobody else reads them. */
@Component
public class PersonalNotices {
    private static final int MOST = 60;
    private static final String UNSEEN =
            "n.account_id = :viewer and n.seen_at is null and coalesce(n.leaves_at, n.at) <= :now";

    /** What the unseen ones of {@code :viewer} are about, at {@code :now}. */
    public static final String UNSEEN_MATTERS = "select distinct n.matter from notice n where " + UNSEEN;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PersonalNotices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that hold, the latest first; what is fresh is among them before anything else. */
    public List<PersonalNotice> of(long viewer) {
        return jdbc.sql("select * from (select * from (" + Standing.where("n.account_id = :viewer") + """
                ) held order by fresh and arrived desc, fresh desc, at desc, id desc limit :most) shown order by at desc, id desc
                """)
                .param("viewer", viewer)
                .param("now", now())
                .param("most", MOST)
                .query(Standing::read)
                .list();
    }

    /**
     * How many came and are fresh, of those that are shown.
     *
     * @param matters as {@link #UNSEEN_MATTERS} tells: what holds of others is not asked
     */
    public int fresh(long viewer, Set<Matter> matters) {
        return matters.isEmpty()
                ? 0
                : jdbc.sql("select least(count(*), :most) from (" + Standing.of(matters, UNSEEN) + ") held where fresh")
                        .param("viewer", viewer)
                        .param("now", now())
                        .param("most", MOST)
                        .query(Integer.class)
                        .single();
    }

    /** Puts these away, or brings them back; what is not the viewer's stays as it is. */
    @Transactional
    void see(long viewer, List<Long> notices, boolean seen) {
        jdbc.sql("""
                update notice set seen_at = case when :seen then cast(:now as timestamptz) end
                where account_id = :viewer and id = any(:notices)
                """)
                .param("seen", seen)
                .param("now", now())
                .param("viewer", viewer)
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
