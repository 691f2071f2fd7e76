/** The first administrator creates the instance. */
@NullMarked
package fr.maillage.identity.setup;

import org.jspecify.annotations.NullMarked;
