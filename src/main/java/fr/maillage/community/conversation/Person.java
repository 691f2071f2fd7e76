package fr.maillage.community.conversation;

import fr.maillage.web.Initials;
import org.jspecify.annotations.Nullable;

/**
 * Someone to write to.
 *
 * @param photo the fingerprint of their photo, or null
 */
public record Person(long id, String name, @Nullable String photo) {
    public String initials() {
        return Initials.of(name);
    }
}
