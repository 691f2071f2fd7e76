package fr.maillage.attention.digest;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The digests of everyone at the same moment, as the database sees them: all that {@link DigestLetters} asks of it, and the
 * mails written, without the words they are put in.
 */
public final class DigestMeasure {
    private static final String WRITE = """
            insert into mail (kind, recipient, subject, text)
            select 'digest', a.email, 'Measure', m.text from unnest(:people::bigint[], :texts::text[]) m(id, text)
            join account a on a.id = m.id
            """;

    private DigestMeasure() {}

    /**
     * @param people to whom a digest was due
     * @param written to whom there was something to write
     */
    public record Cost(int people, int written, Duration time) {}

    public static Cost of(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var digests = new Digests(jdbc);
        var owed = new Owed(jdbc);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var now = jdbc.sql("select next_digest((select min(account_id) from membership), now())")
                .query(OffsetDateTime.class)
                .single();
        jdbc.sql("""
                insert into letterbox (account_id, digest_at) select distinct account_id, cast(:now as timestamptz) from membership
                on conflict (account_id) do update set digest_at = excluded.digest_at
                """).param("now", now).update();
        jdbc.sql("analyze").update();
        long begin = System.nanoTime();
        int people = 0;
        int written = 0;
        Round round;
        do {
            round = inTransaction(transaction, () -> round(digests, owed, jdbc, now));
            people += round.due();
            written += round.written();
        } while (round.due() == DigestLetters.BATCH);
        return new Cost(people, written, Duration.ofNanos(System.nanoTime() - begin));
    }

    private record Round(int due, int written) {}

    private static Round inTransaction(TransactionTemplate transaction, Supplier<Round> round) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> round.get()));
    }

    private static Round round(Digests digests, Owed owed, JdbcClient jdbc, OffsetDateTime now) {
        var due = digests.due(now, DigestLetters.BATCH);
        var people = digests.withinHours(due, now);
        digests.begin(people);
        owed.note(people);
        var standing = owed.standing(people);
        var lines = Stream.concat(digests.of(people, now).stream(), owed.of(standing, now).stream())
                .collect(Collectors.groupingBy(
                        Line::account,
                        Collectors.mapping(line -> line.heading() + line.opening(), Collectors.joining("\n"))));
        owed.settle(standing);
        var written = List.copyOf(lines.keySet());
        jdbc.sql(WRITE)
                .param("people", written.toArray(Long[]::new))
                .param("texts", written.stream().map(lines::get).toArray(String[]::new))
                .update();
        digests.end(people, written, now);
        return new Round(due.size(), written.size());
    }
}
