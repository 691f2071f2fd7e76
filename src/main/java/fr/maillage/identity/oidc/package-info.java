/** Signing in by an OpenID Connect provider, where one is configured: ProConnect or any other. */
@NullMarked
package fr.maillage.identity.oidc;

import org.jspecify.annotations.NullMarked;
