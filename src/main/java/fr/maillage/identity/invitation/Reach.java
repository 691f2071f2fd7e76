package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Act;
import fr.maillage.web.Viewer;

/** The roles into which someone may invite, for a query: the invitations into other roles are not theirs to see. */
final class Reach {
    private Reach() {}

    static String[] inviting(Viewer.Member viewer) {
        return Act.INVITE.reachOf(viewer.role()).stream().map(Enum::name).toArray(String[]::new);
    }
}
