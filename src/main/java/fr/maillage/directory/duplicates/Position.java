package fr.maillage.directory.duplicates;

import org.jspecify.annotations.Nullable;

/** A place in the list of suggestions, strongest first: the page goes on after it. */
record Position(int score, long id) {
    static final Position START = new Position(Integer.MAX_VALUE, Long.MAX_VALUE);

    /** What the address says; anything else is the beginning. */
    static Position of(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,9}-\\d{1,18}")) {
            return START;
        }
        int dash = text.lastIndexOf('-');
        return new Position(Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }
}
