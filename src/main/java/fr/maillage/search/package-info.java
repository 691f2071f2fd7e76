/** One search over what the viewer may see, from the sources that modules publish. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package fr.maillage.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
