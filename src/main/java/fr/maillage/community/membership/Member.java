package fr.maillage.community.membership;

import fr.maillage.community.home.MemberRole;
import fr.maillage.web.Initials;
import org.jspecify.annotations.Nullable;

/**
 * Someone of a community, as its readers may know them.
 *
 * @param id of the membership: it stands in addresses, and says nothing of the account
 * @param name the one they chose where names are chosen, their own elsewhere
 * @param account their number, where their page may be met; null where names are chosen
 * @param photo the fingerprint of their photo, or null
 * @param own the viewer themselves
 * @param chosen the number of the name they chose; null where none are, or another stands in for it
 * @param place where the list goes on after them
 */
public record Member(
        long id,
        String name,
        MemberRole role,
        @Nullable Long account,
        @Nullable String photo,
        boolean own,
        @Nullable Long chosen,
        Place place) {
    public String initials() {
        return Initials.of(name);
    }
}
