/** The page where someone keeps their ways in. */
@NullMarked
package fr.maillage.identity.security;

import org.jspecify.annotations.NullMarked;
