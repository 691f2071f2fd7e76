package fr.maillage.identity.account;

import fr.maillage.web.Language;
import fr.maillage.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account to create.
 *
 * @param email or null for someone who has none
 * @param identifier what they sign in with instead, or null
 * @param welcomedBy the account that invited them, or null from the command line
 */
public record NewAccount(
        @Nullable String email,
        @Nullable String identifier,
        String name,
        Role role,
        Language language,
        @Nullable Long welcomedBy) {}
