/** An append-only, hash-chained trace of who saw or changed what. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package fr.maillage.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
