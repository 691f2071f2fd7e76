/** Identifiers and printed codes, for people without e-mail. */
@NullMarked
package fr.maillage.identity.printed;

import org.jspecify.annotations.NullMarked;
