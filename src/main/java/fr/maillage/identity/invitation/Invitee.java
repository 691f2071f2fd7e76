package fr.maillage.identity.invitation;

import fr.maillage.web.Language;
import fr.maillage.web.Role;

/**
 * Whom to invite, and into what.
 *
 * @param name may be empty
 * @param organisation its name, created where it is not known; may be empty
 * @param word a personal word, may be empty
 */
record Invitee(String email, String name, Role role, String organisation, Language language, String word) {}
