package fr.maillage.identity.invitation;

import fr.maillage.web.Language;
import fr.maillage.web.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone is invited into a role, and perhaps an organisation.
 *
 * @param name of who is invited; empty where the one who invited did not know it
 * @param organisation its name, or null
 * @param inviter the name of who invited, or null from the command line
 * @param account who accepted it, or null
 */
public record Invitation(
        long id,
        String email,
        String name,
        Role role,
        @Nullable Long organisationId,
        @Nullable String organisation,
        Language language,
        String word,
        @Nullable Long inviterId,
        @Nullable String inviter,
        Instant sentAt,
        @Nullable Long account,
        State state) {}
