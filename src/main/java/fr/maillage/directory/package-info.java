/** Territories, organisations, places and services of a territory, with where each record comes from. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "journal", "mail", "launch"})
package fr.maillage.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
