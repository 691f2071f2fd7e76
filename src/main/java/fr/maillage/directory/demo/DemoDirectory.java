package fr.maillage.directory.demo;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the directory of the demonstration at its first start, all of it or nothing. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoDirectory implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final DemoTerritories territories;
    private final DemoEntries entries;

    DemoDirectory(
            JdbcClient jdbc, TransactionOperations transaction, DemoTerritories territories, DemoEntries entries) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.territories = territories;
        this.entries = entries;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (empty()) {
                territories.fill();
                entries.fill();
            }
        });
    }

    private boolean empty() {
        return jdbc.sql("select not exists (select from entry where source like 'demonstration-%')")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
