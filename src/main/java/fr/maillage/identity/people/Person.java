package fr.maillage.identity.people;

import fr.maillage.identity.profile.Culture;
import fr.maillage.web.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone in the list of people.
 *
 * @param organisations their names, by a comma; may be empty
 * @param photo the fingerprint of their photo, or null
 * @param place where the list goes on after them
 */
public record Person(
        long id,
        String name,
        Role role,
        String profession,
        @Nullable Culture culture,
        String organisations,
        List<String> skills,
        @Nullable String photo,
        boolean suspended,
        String place) {}
