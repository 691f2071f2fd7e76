package fr.maillage.web;

import org.jspecify.annotations.Nullable;

/** An act that a rule forbids; the message says which, to the person who tried. */
public class Refused extends RuntimeException {
    private final String key;
    private final Object[] arguments;
    private String typed = "";
    private @Nullable Onward onward;

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

    /** Where what is missing can be done. */
    public Refused onward(String address, String key) {
        onward = new Onward(address, key);
        return this;
    }

    @Nullable
    Onward onward() {
        return onward;
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
