package fr.maillage.directory.duplicates;

import fr.maillage.web.Viewer;

/** Someone who keeps the directory: for everybody else, duplicates are not to be found. */
record Keeper(long account) {
    static Keeper of(Viewer.Member member) {
        return new Keeper(member.coordinator().id());
    }
}
