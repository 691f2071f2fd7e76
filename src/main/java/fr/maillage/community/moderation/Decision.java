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

    /** Of the message that tells it. */
    public String key() {
        return "moderation.decision." + end();
    }

    /** The same for what is decided once more: of what was taken away already it is said otherwise. */
    public String key(@Nullable Decision before) {
        return "moderation.decision." + end(before);
    }

    /** Of the message that offers it. */
    public String choice(@Nullable Decision before) {
        return "queue.decision." + end(before);
    }

    private String end(@Nullable Decision before) {
        return before == REMOVED ? before.end() + "." + end() : end();
    }

    private String end() {
        return name().toLowerCase(Locale.ROOT);
    }
}
