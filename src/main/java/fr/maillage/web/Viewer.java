package fr.maillage.web;

import java.time.ZoneId;

/** Who looks at a page: a visitor nobody knows, or a member who signed in. */
public sealed interface Viewer {
    Language language();

    /** The zone in which times are shown. */
    ZoneId zone();

    /** False for a visitor. */
    default boolean coordinates() {
        return false;
    }

    /** Someone who has not signed in. */
    record Visitor(Language language, ZoneId zone) implements Viewer {}

    /** Someone who has, as their account stands now: suspension and role changes act on the next request. */
    record Member(long id, String name, Role role, Language language, ZoneId zone) implements Viewer {
        @Override
        public boolean coordinates() {
            return role.coordinates();
        }

        public boolean administers() {
            return role == Role.ADMINISTRATOR;
        }

        /** First letters of the first and last words of the name, where there is no photo. */
        public String initials() {
            String[] words = name.strip().split("[\\s-]+");
            String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
            return (words[0].substring(0, 1) + last).toUpperCase(language.locale());
        }
    }
}
