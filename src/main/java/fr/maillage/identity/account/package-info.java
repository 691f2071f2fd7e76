/** Accounts as the platform reads them on every request. */
@NullMarked
package fr.maillage.identity.account;

import org.jspecify.annotations.NullMarked;
