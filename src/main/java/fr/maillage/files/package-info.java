/** Files that people attach: told by their content, pictures made light and without what they carried, kept in the database. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package fr.maillage.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
