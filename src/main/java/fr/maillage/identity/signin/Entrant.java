package fr.maillage.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * Someone who may come in.
 *
 * @param email as their account has it, whatever was typed; null where they have none
 */
public record Entrant(long account, String name, @Nullable String email) {}
