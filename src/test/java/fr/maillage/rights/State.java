package fr.maillage.rights;

import java.util.Locale;

/** In what state something written is. */
enum State {
    PUBLISHED('p'),
    PINNED('i'),
    CLOSED('c'),
    ARCHIVED('v'),
    AWAITING('w'),
    DRAFT('d'),
    PLANNED('l'),
    HIDDEN('h'),
    REMOVED('r');

    private final char letter;

    State(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    String row() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A word of its own, and one that all have. */
    String title() {
        return "Zéphyrine " + row();
    }

    /** Until it is published, it is no post. */
    boolean isPost() {
        return this != AWAITING && this != DRAFT && this != PLANNED;
    }
}
