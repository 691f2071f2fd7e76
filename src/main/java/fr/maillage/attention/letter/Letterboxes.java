package fr.maillage.attention.letter;

import fr.maillage.attention.hours.Leaving;
import fr.maillage.identity.HoursSet;
import fr.maillage.identity.OrganisationHoursSet;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When mail is due for whom; worked out again when what it depends on changes, in the transaction that changes it. */
@Component
public class Letterboxes {
    /**
     * How an insert into letterbox (account_id, alerts_at) ends: who is woken earlier already is left as they are. The row is
     * held even then, so that whoever empties it meanwhile comes before or after.
     */
    public static final String WAKES = """
            on conflict (account_id) do update set alerts_at = excluded.alerts_at
            where letterbox.alerts_at is null or letterbox.alerts_at > excluded.alerts_at
            """;

    private static final int BATCH = 500;
    private final JdbcClient jdbc;
    private final Clock clock;

    Letterboxes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void settle(long account) {
        settle(List.of(account));
    }

    /** When the next digest leaves, where one is to. */
    public Optional<Instant> nextDigest(long account) {
        return jdbc.sql("""
                select coalesce(l.digest_at, next_digest(a.id, :now)) from account a
                left join letterbox l on l.account_id = a.id where a.id = :account
                """)
                .param("account", account)
                .param("now", now())
                .query((row, n) -> Leaving.of(clock.instant(), row.getObject(1, OffsetDateTime.class)))
                .optional()
                .flatMap(leaving -> Optional.ofNullable(leaving.at()));
    }

    @EventListener
    void settle(HoursSet set) {
        settle(List.of(set.account()));
    }

    @EventListener
    void settle(OrganisationHoursSet set) {
        settle(jdbc.sql("select account_id from account_organisation where organisation_id = :id")
                .param("id", set.organisation())
                .query((row, n) -> row.getLong(1))
                .list());
    }

    /** Everyone's, some at a time: letters leave meanwhile. */
    public void settleAll() {
        long last = 0;
        while (true) {
            var people = after(last);
            if (people.isEmpty()) {
                return;
            }
            settle(people);
            last = people.getLast();
        }
    }

    private List<Long> after(long last) {
        return jdbc.sql("select account_id from letterbox where account_id > :last order by account_id limit :batch")
                .param("last", last)
                .param("batch", BATCH)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private void settle(List<Long> people) {
        for (String what : List.of("settle_letters", "settle_notices")) {
            jdbc.sql("select " + what + "(:people, :now)")
                    .param("people", people.toArray(Long[]::new))
                    .param("now", now())
                    .query((row, n) -> row.getObject(1))
                    .list();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
