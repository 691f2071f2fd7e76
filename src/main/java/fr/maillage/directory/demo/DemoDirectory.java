package fr.maillage.directory.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the directory of the demonstration at its first start, all of it or nothing. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoDirectory {
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

    /** After the people, who checked some of the entries. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(1)
    void fill() {
        transaction.executeWithoutResult(status -> {
            if (empty()) {
                territories.fill();
                entries.fill();
            }
        });
    }

    private boolean empty() {
        return jdbc.sql("select not exists (select from entry where source_id like 'demonstration-%')")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
