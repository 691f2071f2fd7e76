package fr.maillage.community.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That somebody looks at a thing, or writes there, as it is told to all nodes: {@code conversation/writes/5 12}. It is kept
 * nowhere, and passed on to those alone who may see it.
 *
 * @param what happens: {@code here} or {@code writes}
 * @param by the account of who gave it
 */
record Sign(String topic, String what, long by, long thing) {
    private static final Pattern SAID = Pattern.compile("([a-z]+)/(here|writes)/(\\d{1,18}) (\\d{1,18})");

    static Optional<Sign> of(String said) {
        var found = SAID.matcher(said);
        return found.matches()
                ? Optional.of(new Sign(
                        found.group(1), found.group(2), Long.parseLong(found.group(3)), Long.parseLong(found.group(4))))
                : Optional.empty();
    }
}
