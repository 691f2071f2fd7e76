package fr.maillage.community.home;

import java.util.Locale;

/** How one comes into a community. */
public enum Kind {
    /** Everyone of the network reads it, and joins by themselves. */
    OPEN,
    /** Everyone knows of it; a facilitator lets people in. */
    REQUEST,
    /** Everyone knows of it; a facilitator invites. */
    INVITATION,
    /** Only its members and those invited know that it exists. */
    SECRET;

    /** The stem of its message keys. */
    public String key() {
        return "community.kind." + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return switch (this) {
            case OPEN -> "door-open";
            case REQUEST -> "hand-index";
            case INVITATION -> "envelope-open";
            case SECRET -> "eye-slash";
        };
    }
}
