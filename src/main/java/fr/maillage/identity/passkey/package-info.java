/** Passkeys: signing in with one's phone, computer or key, without typing anything. */
@NullMarked
package fr.maillage.identity.passkey;

import org.jspecify.annotations.NullMarked;
