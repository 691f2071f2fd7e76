package fr.maillage.directory.imports;

import java.util.Locale;

/** Where a run stands: reading → previewed → writing → done, or an end without writing anything. */
public enum RunState {
    READING,
    PREVIEWED,
    WRITING,
    DONE,
    /** The file, or what happened on the way, did not let it be imported; the run says why. */
    REFUSED,
    /** Someone gave it up, or the node that worked on it stopped. */
    ABANDONED;

    static RunState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** As column {@code import_run.state} and message keys say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a node works on it right now. */
    public boolean isWorking() {
        return this == READING || this == WRITING;
    }
}
