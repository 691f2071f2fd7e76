/** The organisations in whose name people act. */
@NullMarked
package fr.maillage.identity.organisation;

import org.jspecify.annotations.NullMarked;
