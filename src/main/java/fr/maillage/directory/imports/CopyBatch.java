package fr.maillage.directory.imports;

/** Rows of one table that wait to be sent together, until there are enough of them. */
final class CopyBatch {
    private static final int MOST_ROWS = 1_000;
    /** UTF-16 units: a few long records must not fill the memory either. */
    private static final int MOST_TEXT = 1 << 20;

    private final Copying copying;
    private final String statement;
    private final CopyText text = new CopyText();

    /** @param columns in the order in which rows give them */
    CopyBatch(Copying copying, String table, String columns) {
        this.copying = copying;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    CopyText text() {
        return text;
    }

    boolean isFull() {
        return text.rows() >= MOST_ROWS || text.length() >= MOST_TEXT;
    }

    void send() {
        if (text.rows() > 0) {
            copying.bring(statement, text.take());
        }
    }
}
