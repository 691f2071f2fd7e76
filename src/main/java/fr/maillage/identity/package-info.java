/** Accounts, sign-in, invitations, profiles and roles; and the instance itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "mail", "launch", "journal", "files"})
package fr.maillage.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
