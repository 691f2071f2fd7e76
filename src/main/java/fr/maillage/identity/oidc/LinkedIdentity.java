package fr.maillage.identity.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account elsewhere by which its owner comes in here. */
public record LinkedIdentity(
        String issuer, String subject, @Nullable String email, Instant since) {}
