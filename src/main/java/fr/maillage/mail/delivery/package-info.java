/** Sends what waits in the outbox, again and later when it failed. */
@NullMarked
package fr.maillage.mail.delivery;

import org.jspecify.annotations.NullMarked;
