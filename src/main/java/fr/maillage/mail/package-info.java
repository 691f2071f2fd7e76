/** Mail that leaves: written in the transaction that causes it, sent once that is done. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package fr.maillage.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
