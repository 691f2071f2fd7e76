package fr.maillage.web;

/** An act that a rule forbids; the message says which, to the person who tried. */
public class Refused extends RuntimeException {
    private final String key;
    private final Object[] arguments;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
