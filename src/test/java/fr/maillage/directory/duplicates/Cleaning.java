package fr.maillage.directory.duplicates;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes away what a test through several connections left. */
final class Cleaning {
    private Cleaning() {}

    static void after(JdbcClient jdbc) {
        for (String table :
                new String[] {"entry_merge", "entry_distinction", "duplicate_suggestion", "duplicate_search"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update entry set merged_into = null where source_id like 'duplicates-%'")
                .update();
        jdbc.sql("delete from entry where source_id like 'duplicates-%'").update();
    }
}
