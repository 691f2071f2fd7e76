/** Choosing the language of the interface. */
@NullMarked
package fr.maillage.identity.language;

import org.jspecify.annotations.NullMarked;
