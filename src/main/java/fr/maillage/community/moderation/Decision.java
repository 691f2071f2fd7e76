package fr.maillage.community.moderation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of something that was reported. */
public enum Decision {
    KEPT,
    REMOVED;

    static Optional<Decision> of(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** The stem of its message keys. */
    public String key() {
        return "moderation.decision." + name().toLowerCase(Locale.ROOT);
    }
}
