package fr.maillage.directory.hours;

/** Stops the reading of a text; always turned into a {@link Reading.Refused}. */
final class NotUnderstood extends Exception {
    private static final int LONGEST_QUOTE = 80;
    private static final long serialVersionUID = 1L;

    private final Obstacle why;

    NotUnderstood(Obstacle why, Object found) {
        super(shortened(String.valueOf(found).strip()), null, false, false);
        this.why = why;
    }

    Reading.Refused refusal() {
        return new Reading.Refused(String.valueOf(getMessage()), why);
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_QUOTE ? found : found.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
