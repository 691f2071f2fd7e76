package fr.maillage.web;

import org.jspecify.annotations.Nullable;

/** An act that a rule forbids; the message says which, to the person who tried. */
public class Refused extends RuntimeException {
    private final String key;
    private final Object[] arguments;
    private @Nullable Onward onward;

    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
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

    String key() {
        return key;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
