/** Finds or starts the database, then the platform or one of its commands. */
@NullMarked
package fr.maillage.launch;

import org.jspecify.annotations.NullMarked;
