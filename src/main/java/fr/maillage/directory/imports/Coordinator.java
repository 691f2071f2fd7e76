package fr.maillage.directory.imports;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;

/** Those who keep the directory; for anyone else imports do not exist. */
final class Coordinator {
    private Coordinator() {}

    static Viewer.Member in(Viewer viewer) {
        if (viewer instanceof Viewer.Member member && member.coordinates()) {
            return member;
        }
        throw new NotFound();
    }
}
