package fr.maillage.identity.people;

import fr.maillage.identity.account.Act;
import fr.maillage.identity.profile.Profile;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.util.List;

/**
 * What the viewer may do on someone's page.
 *
 * @param roles those they may give them; empty where they may not change it
 * @param renewCode whether they may print a new code, for someone without e-mail
 */
public record May(boolean seeAll, boolean suspend, List<Role> roles, boolean renewCode, boolean themselves) {
    static May of(Viewer.Member viewer, Profile profile) {
        boolean themselves = viewer.id() == profile.id();
        boolean welcomed = profile.welcomedBy() != null && profile.welcomedBy() == viewer.id();
        boolean changeRole = !themselves && Act.CHANGE_ROLE.allows(viewer.role(), profile.role());
        return new May(
                themselves || Act.SEE_ALL.allows(viewer.role()),
                !themselves && Act.SUSPEND.allows(viewer.role(), profile.role()),
                changeRole
                        ? Act.CHANGE_ROLE.reachOf(viewer.role()).stream()
                                .sorted()
                                .toList()
                        : List.of(),
                profile.identifier() != null && (welcomed || viewer.coordinates()) && !profile.suspended(),
                themselves);
    }
}
