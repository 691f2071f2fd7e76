/** How people come in: invited by mail, or given an account and a printed code by someone they know. */
@NullMarked
package fr.maillage.identity.invitation;

import org.jspecify.annotations.NullMarked;
