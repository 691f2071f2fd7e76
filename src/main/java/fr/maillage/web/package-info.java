/** The frame every page stands in: who looks, in which language, which page, what went wrong. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.maillage.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
