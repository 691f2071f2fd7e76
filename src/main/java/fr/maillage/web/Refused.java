package fr.maillage.web;

/** An act that a rule forbids; the message says which, to the person who tried. */
public class Refused extends RuntimeException {
    private final String key;
    private final Object[] arguments;
    private String typed = "";

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    /** What was typed is shown with the refusal: nothing else holds it any more. */
    public Refused keeping(String words) {
        typed = words;
        return this;
    }

    String typed() {
        return typed;
    }

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
