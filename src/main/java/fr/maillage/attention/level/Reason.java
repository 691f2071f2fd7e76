package fr.maillage.attention.level;

import java.util.Locale;

/** Which rule decided how something comes to someone; the order of the rules stands in the database's function told(). */
public enum Reason {
    OWN,
    DISCUSSION_SILENCED,
    DISCUSSION_FOLLOWED,
    NAMED,
    COMMUNITY_CHOSEN,
    COMMUNITY_SUGGESTED;

    /** The stem of its message keys. */
    public String key() {
        return "why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
