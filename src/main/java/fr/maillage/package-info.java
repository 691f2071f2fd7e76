/** Maillage: the platform on which a social-work network lives. */
@NullMarked
package fr.maillage;

import org.jspecify.annotations.NullMarked;
