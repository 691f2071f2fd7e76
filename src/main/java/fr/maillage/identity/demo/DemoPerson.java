package fr.maillage.identity.demo;

import fr.maillage.identity.profile.Culture;
import fr.maillage.web.Role;
import java.util.List;

/**
 * Someone who does not exist.
 *
 * @param email under a reserved domain (RFC 2606), or empty for someone without e-mail
 * @param organisation may be empty
 * @param skills by commas
 * @param days weekdays worked, ISO, or empty for the hours of the instance
 */
record DemoPerson(
        String email,
        String name,
        Role role,
        String organisation,
        String function,
        String profession,
        Culture culture,
        String territory,
        String skills,
        List<Integer> days) {}
