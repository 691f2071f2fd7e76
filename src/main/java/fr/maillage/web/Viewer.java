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

    /**
     * Whoever keeps the network's pages.
     *
     * @throws NotFound for anyone else: to them these pages do not exist
     */
    default Member coordinator() {
        throw new NotFound();
    }

    /** Someone who has not signed in. */
    record Visitor(Language language, ZoneId zone) implements Viewer {}

    /**
     * Someone who has, as their account stands now: suspension and role changes act on the next request.
     *
     * @param newConversations in how many of their conversations something is unread, as the request began
     */
    record Member(long id, String name, Role role, Language language, ZoneId zone, int newConversations)
            implements Viewer {
        /** Nothing new waits in their conversations. */
        public Member(long id, String name, Role role, Language language, ZoneId zone) {
            this(id, name, role, language, zone, 0);
        }

        @Override
        public boolean coordinates() {
            return role.coordinates();
        }

        /** An accompanied person or a caregiver: their pages have a frame of their own. */
        public boolean guest() {
            return !role.belongs();
        }

        public String initials() {
            return Initials.of(name);
        }

        @Override
        public Member coordinator() {
            if (!coordinates()) {
                throw new NotFound();
            }
            return this;
        }
    }
}
