package fr.maillage.identity.profile;

import fr.maillage.web.Language;
import fr.maillage.web.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account says of its person.
 *
 * @param email or null
 * @param identifier what they sign in with who have no e-mail, or null
 * @param skills what one may ask them for
 * @param spoken the languages they speak
 * @param showsEmail whether members see the e-mail; the coordination always does
 * @param photo the fingerprint of their photo, or null
 * @param welcomedBy the account that invited them, or null
 * @param suspendedAt null while the account is open
 */
public record Profile(
        long id,
        String name,
        @Nullable String email,
        @Nullable String identifier,
        Role role,
        Language language,
        String profession,
        @Nullable Culture culture,
        String territory,
        List<String> skills,
        List<String> spoken,
        String pronouns,
        String phone,
        boolean showsEmail,
        @Nullable String photo,
        @Nullable Long welcomedBy,
        @Nullable Instant suspendedAt) {

    public boolean suspended() {
        return suspendedAt != null;
    }

    /** Nothing said yet beyond what the invitation knew. */
    public boolean bare() {
        return profession.isEmpty() && culture == null && skills.isEmpty() && photo == null;
    }
}
