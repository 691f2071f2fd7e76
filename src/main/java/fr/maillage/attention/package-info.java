/** What comes to whom, and when: follow levels, the feed, alerts and digests. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "community", "mail", "journal"})
package fr.maillage.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
