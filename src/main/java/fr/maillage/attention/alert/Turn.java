package fr.maillage.attention.alert;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * After which alert a page of the list begins.
 *
 * @param turn of what it was: waiting, fresh or read
 */
record Turn(int turn, long alert) {
    static final Turn FIRST = new Turn(3, 0);
    private static final Pattern WRITTEN = Pattern.compile("([0-2])-(\\d{1,18})");

    /** An address that says it wrongly leads to the beginning. */
    static Turn of(@Nullable String written) {
        var read = WRITTEN.matcher(written == null ? "" : written);
        return read.matches() ? new Turn(Integer.parseInt(read.group(1)), Long.parseLong(read.group(2))) : FIRST;
    }

    static Turn after(Alert alert) {
        return new Turn(alert.turn(), alert.id());
    }

    @Override
    public String toString() {
        return turn + "-" + alert;
    }
}
