package fr.maillage.directory.duplicates;

import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about two records, with its trace, in one transaction; decisions are taken one after the other. */
@Component
@Transactional
class Decisions {
    private final JdbcClient jdbc;
    private final Pairs pairs;
    private final Merges merges;
    private final Distinctions distinctions;
    private final Journal journal;

    Decisions(JdbcClient jdbc, Pairs pairs, Merges merges, Distinctions distinctions, Journal journal) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.merges = merges;
        this.distinctions = distinctions;
        this.journal = journal;
    }

    /** @throws NotFound where the kept record is not one of the two */
    void same(Keeper keeper, Pair pair, long kept) {
        if (!pair.has(kept)) {
            throw new NotFound();
        }
        long from = pair.otherThan(kept);
        inTurn(() -> {
            open(keeper, pair);
            merges.join(keeper, from, kept);
            return write(keeper, "entry merged", from, Map.of("into", kept));
        });
    }

    void different(Keeper keeper, Pair pair) {
        inTurn(() -> {
            open(keeper, pair);
            distinctions.add(keeper, pair);
            return write(keeper, "entries told apart", pair.first(), Map.of("from", pair.second()));
        });
    }

    /** @return the record that it was joined into; nothing where somebody separated them before */
    Optional<Long> separate(Keeper keeper, long from) {
        return inTurn(() -> {
            Optional<Long> kept = undo(keeper, from);
            kept.map(into -> merges.servicesBetween(from, into))
                    .orElse(List.of())
                    .forEach(service -> undo(keeper, service));
            return kept;
        });
    }

    void askAgain(Keeper keeper, Pair pair) {
        inTurn(() -> distinctions.withdraw(keeper, pair)
                && write(keeper, "entries no longer told apart", pair.first(), Map.of("from", pair.second())));
    }

    private Optional<Long> undo(Keeper keeper, long from) {
        Optional<Long> kept = merges.undo(keeper, from);
        kept.ifPresent(into -> write(keeper, "entry separated", from, Map.of("from", into)));
        return kept;
    }

    private void open(Keeper keeper, Pair pair) {
        pairs.compatible(pair);
        pairs.undecided(pair);
        // what stands here was said of records that have changed since
        distinctions.withdraw(keeper, pair);
    }

    /** One at a time, so that trees of merges stay trees; an import that holds the rows is not waited for long. */
    private <T> T inTurn(Supplier<T> decision) {
        try {
            jdbc.sql("set local lock_timeout = '5s'").update();
            jdbc.sql("select pg_advisory_xact_lock(hashtext('entry_merge'))::text")
                    .query(String.class)
                    .optional();
            return decision.get();
        } catch (PessimisticLockingFailureException e) {
            throw new Refused("duplicates.refused.busy");
        }
    }

    private boolean write(Keeper keeper, String act, long entry, Map<String, ?> details) {
        journal.write(String.valueOf(keeper.account()), act, "entry/" + entry, details);
        return true;
    }
}
