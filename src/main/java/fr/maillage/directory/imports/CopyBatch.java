package fr.maillage.directory.imports;

import java.util.ArrayList;
import java.util.List;

/** Rows of one table that wait to be sent together, until there are enough of them. */
final class CopyBatch {
    private static final int MOST_ROWS = 1_000;
    /** UTF-16 units: a few long records must not fill the memory either. */
    private static final int MOST_TEXT = 1 << 20;

    private final Copying copying;
    private final String statement;
    private List<CopyRow> rows = new ArrayList<>(MOST_ROWS);
    private int length;

    /** @param columns in the order in which rows give them */
    CopyBatch(Copying copying, String table, String columns) {
        this.copying = copying;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    /** @param length about as long as the row's text, in UTF-16 units */
    void add(int length, CopyRow row) {
        rows.add(row);
        this.length += length;
        if (rows.size() >= MOST_ROWS || this.length >= MOST_TEXT) {
            send();
        }
    }

    void send() {
        if (!rows.isEmpty()) {
            copying.bring(statement, rows);
            rows = new ArrayList<>(MOST_ROWS);
            length = 0;
        }
    }
}
