package fr.maillage.attention.level;

import fr.maillage.community.Joined;
import fr.maillage.community.Level;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much of each community someone lets come to them. */
@Component
class Levels {
    private final JdbcClient jdbc;

    Levels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Theirs, where they are of the community. */
    Optional<Following> of(long account, long community) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(f.level, c.suggested_level) as level, f.level is not null as chosen
                from membership m join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = m.community_id
                where m.account_id = :account and m.community_id = :community
                """)
                .param("account", account)
                .param("community", community)
                .query((row, n) -> new Following(
                        row.getLong("id"),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        row.getBoolean("chosen")))
                .optional();
    }

    /** Nothing is kept of someone who is not of the community. */
    @Transactional
    void choose(long account, long community, Level level) {
        jdbc.sql("""
                insert into follow (account_id, community_id, level)
                select account_id, community_id, :level from membership
                where account_id = :account and community_id = :community
                on conflict (account_id, community_id) do update set level = excluded.level, at = now()
                """)
                .param("level", level.name())
                .param("account", account)
                .param("community", community)
                .update();
    }

    /** As if they had never chosen. */
    @Transactional
    void forget(long account, long community) {
        jdbc.sql("delete from follow where account_id = :account and community_id = :community")
                .param("account", account)
                .param("community", community)
                .update();
    }

    /**
     * In the transaction of joining: whoever chose a level has it from the first word on. Whoever chose none has the one
     * they chose when they were of it before, or the one the community suggests.
     */
    @EventListener
    void begin(Joined joined) {
        if (joined.level() != null) {
            choose(joined.account(), joined.community(), joined.level());
        }
    }
}
