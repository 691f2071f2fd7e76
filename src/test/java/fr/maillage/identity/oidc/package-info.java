/** Tests of providers of identities. */
@NullMarked
package fr.maillage.identity.oidc;

import org.jspecify.annotations.NullMarked;
