package fr.maillage.identity.profile;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The professional culture someone reads a situation with. */
public enum Culture {
    MEDICAL,
    PSYCHOLOGICAL,
    EDUCATIONAL,
    SOCIAL,
    DIGITAL,
    OTHER;

    /** Its message key. */
    public String key() {
        return "culture." + name().toLowerCase(Locale.ROOT);
    }

    /** Null where the name is none of ours. */
    public static @Nullable Culture named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(culture -> culture.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
