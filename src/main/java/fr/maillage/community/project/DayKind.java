package fr.maillage.community.project;

import java.util.Locale;

/** What a day of a project is. */
public enum DayKind {
    /** Something should be done by then. */
    MILESTONE,
    MEETING;

    /** The stem of its message keys. */
    public String key() {
        return "project.day." + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return this == MILESTONE ? "flag" : "people";
    }
}
