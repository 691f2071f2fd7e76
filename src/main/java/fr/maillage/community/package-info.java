/** Communities: who is of them, what they write to each other, and how far each has read. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "directory", "journal", "files"})
package fr.maillage.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
