/** Signing in by e-mail: a link, and a short code for whoever reads mail on another device. */
@NullMarked
package fr.maillage.identity.link;

import org.jspecify.annotations.NullMarked;
