/** Finds or starts the database, then the platform or one of its commands. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package fr.maillage.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
