package fr.maillage.community.writing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What tells one form from another, as it came back; where it is unsound, a new one stands for it. */
record FormKey(@Nullable String typed) {
    UUID uuid() {
        try {
            return typed == null ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
