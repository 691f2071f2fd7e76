package fr.maillage.directory.territory;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;

/** Territories are kept by the coordination; to everyone else these pages do not exist. */
public final class Coordination {
    private Coordination() {}

    public static Viewer.Member of(Viewer viewer) {
        if (viewer instanceof Viewer.Member member && member.coordinates()) {
            return member;
        }
        throw new NotFound();
    }
}
