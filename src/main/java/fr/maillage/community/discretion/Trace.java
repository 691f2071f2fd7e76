package fr.maillage.community.discretion;

import java.util.Locale;

/** What may tell who someone is. */
public enum Trace {
    NAME,
    BIRTH,
    SOCIAL_SECURITY,
    PHONE,
    ADDRESS;

    /** The stem of its message keys. */
    public String key() {
        return "discretion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
