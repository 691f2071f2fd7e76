package fr.maillage.directory.duplicates;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;

/** Someone who keeps the directory: for everybody else, duplicates are not to be found. */
record Keeper(long account) {
    static Keeper of(Viewer.Member member) {
        if (!member.coordinates()) {
            throw new NotFound();
        }
        return new Keeper(member.id());
    }
}
