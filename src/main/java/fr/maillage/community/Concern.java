package fr.maillage.community;

import java.util.Locale;

/** What stands on the page of decisions before those whom it concerns. */
public enum Concern {
    /** Something that was reported, for who reported it and for its author. */
    CASE,
    /** The same of a message of a conversation. */
    MESSAGE,
    /** A text of theirs that waits to be read, or does not appear. */
    TEXT;

    /** Where it stands there, however much came after it. */
    public String place(long id) {
        return "/moderation?%1$s=%2$d#%1$s-%2$d".formatted(key(), id);
    }

    /** Where those of its list stand that came before one. */
    public String older(long id) {
        return "/moderation?before=%s-%d".formatted(key(), id);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
