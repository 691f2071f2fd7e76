package fr.maillage.community.home;

import java.util.Locale;

/** What someone is in a community. */
public enum MemberRole {
    /** Keeps it: lets people in, pins, closes, decides. */
    FACILITATOR,
    /** Reads and writes. */
    MEMBER,
    /** Reads, and thanks. */
    READER;

    /** The stem of its message keys. */
    public String key() {
        return "community.role." + name().toLowerCase(Locale.ROOT);
    }
}
