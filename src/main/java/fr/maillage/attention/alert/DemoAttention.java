package fr.maillage.attention.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people of the demonstration settled, and what came to them at once; all fictional, filled once. */
@Component
@ConditionalOnProperty("maillage.demo")
public class DemoAttention {
    private static final int LATEST = 14;
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Clock clock;

    DemoAttention(JdbcClient jdbc, Telling telling, Clock clock) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    /** After the communities. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(3)
    @Transactional
    public void fill() {
        if (jdbc.sql("select exists (select from named_choice)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        settle();
        jdbc.sql("""
                select w.post, w.comment from (
                    select id as post, null::bigint as comment, at from post
                    union all select post_id, id, at from comment order by at desc limit :latest) w
                order by w.at
                """)
                .param("latest", LATEST)
                .query((row, n) -> new Said(row.getLong("post"), row.getObject("comment", Long.class)))
                .list()
                .forEach(said -> telling.tell(said.post(), said.comment()));
        asIfToldThen();
    }

    /** Each came when it was written, and those of the days before have left. */
    private void asIfToldThen() {
        jdbc.sql("""
                update alert l set at = w.at, leaves_at = leaves_at(l.account_id, w.at)
                from alert a join post p on p.id = a.post_id left join comment k on k.id = a.comment_id
                cross join lateral (select coalesce(k.at, p.at) as at) w
                where a.id = l.id
                """).update();
        jdbc.sql("update alert set told_at = leaves_at where leaves_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                update letterbox l set alerts_at = (
                    select min(a.leaves_at) from alert a where a.account_id = l.account_id and a.told_at is null)
                """).update();
    }

    private record Said(long post, @Nullable Long comment) {}

    private void settle() {
        jdbc.sql("""
                insert into named_choice (account_id, level)
                select id, 'AT_ONCE' from account where email in ('nolwenn@reseau.example', 'karim@cyberbase.example')
                """).update();
        jdbc.sql("""
                insert into follow (account_id, community_id, level)
                select m.account_id, m.community_id, 'AT_ONCE' from membership m
                join account a on a.id = m.account_id join community c on c.id = m.community_id
                where a.email in ('nolwenn@reseau.example', 'maelle@lesgenets.example') and c.name in ('Retour à domicile', 'Logement et accès aux droits')
                on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into mail_choice (account_id, digest_days, digest_at)
                select id, '{2,5}', '13:30' from account where email = 'maelle@lesgenets.example'
                """).update();
        LocalDate winter = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")))
                .withMonth(12)
                .withDayOfMonth(24);
        jdbc.sql("""
                insert into organisation_closure (organisation_id, first_day, last_day, word)
                select id, :first, :last, 'Fermeture d’hiver' from organisation where name like 'Cyberbase%'
                """).param("first", winter).param("last", winter.plusDays(8)).update();
    }
}
