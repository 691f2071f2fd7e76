package fr.maillage.directory.territory.official;

import java.util.List;

/** A list that cannot be taken at all; the message says what was expected and what was found. Nothing was written. */
public class Unreadable extends Exception {
    private final String key;
    private final transient List<Object> arguments;

    Unreadable(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
