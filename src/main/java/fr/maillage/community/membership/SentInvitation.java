package fr.maillage.community.membership;

import fr.maillage.community.home.MemberRole;
import java.time.Instant;

/**
 * An invitation as facilitators know it.
 *
 * @param by the name of who invited; empty where names are chosen, or they are gone
 */
public record SentInvitation(long account, String name, MemberRole role, String by, Instant at) {}
