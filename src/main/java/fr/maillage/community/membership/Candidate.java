package fr.maillage.community.membership;

import fr.maillage.identity.KnownPeople.Known;

/**
 * Someone who could be invited.
 *
 * @param member they are of it already; never told where names are chosen
 */
public record Candidate(Known person, boolean member, boolean invited) {}
