package fr.maillage.community.reaction;

import java.util.Locale;

/** What one says in a word to who wrote something. */
public enum Reaction {
    THANKS,
    ME_TOO,
    USEFUL,
    SUPPORT;

    /** The stem of its message keys. */
    public String key() {
        return "reaction." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String icon() {
        return switch (this) {
            case THANKS -> "heart";
            case ME_TOO -> "people";
            case USEFUL -> "bookmark-check";
            case SUPPORT -> "hand-thumbs-up";
        };
    }
}
