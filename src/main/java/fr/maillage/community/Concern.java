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
        return "/moderation?%1$s=%2$d#%1$s-%2$d".formatted(name().toLowerCase(Locale.ROOT), id);
    }
}
