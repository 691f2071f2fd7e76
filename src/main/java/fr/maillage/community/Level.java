package fr.maillage.community;

import java.util.Locale;

/** How much of a community someone lets come to them. */
public enum Level {
    AT_ONCE,
    DIGEST,
    WHEN_I_COME,
    SILENCE;

    /** The stem of its message keys. */
    public String key() {
        return "level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
