package fr.maillage.identity.oidc;

import java.util.Optional;

/** Open invitations, accepted by someone whose provider vouches for their address. */
public interface Invited {
    /**
     * Accepts the open invitation sent to this address.
     *
     * @param email verified by the provider
     * @param name as the provider says it
     * @return the account created, or empty where nobody invited this address
     */
    Optional<Long> accept(String email, String name);
}
