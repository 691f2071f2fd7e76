package fr.maillage.community.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something should not stand as it is. */
public enum Reason {
    NAMES_SOMEONE,
    HURTS,
    OFF_TOPIC,
    SELLS,
    OTHER;

    static Optional<Reason> of(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Its message key. */
    public String key() {
        return "moderation.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
