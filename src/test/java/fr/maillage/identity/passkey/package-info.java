/** Tests of passkeys. */
@NullMarked
package fr.maillage.identity.passkey;

import org.jspecify.annotations.NullMarked;
