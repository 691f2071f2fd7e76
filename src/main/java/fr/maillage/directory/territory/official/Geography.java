package fr.maillage.directory.territory.official;

import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Brings the territories up to an official list, in one transaction: all of the list or nothing. What the list does not
 * name stays as it is, for a list may cover one département only.
 */
@Component
public class Geography {
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    Geography(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Tally follow(Progress progress, OfficialList... lists) throws IOException, Unreadable {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            // Two imports at once would wait for each other's rows in different orders.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('geography'))")
                    .query((row, n) -> 1)
                    .single();
            var batch = new Batch(jdbc, progress);
            for (OfficialList list : lists) {
                list.readTo(batch);
                batch.flush();
            }
            Tally tally = batch.tally();
            transactions.commit(transaction);
            return tally;
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
    }
}
