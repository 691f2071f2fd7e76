/** The ways in, and the frame of rules around every request. */
@NullMarked
package fr.maillage.identity.signin;

import org.jspecify.annotations.NullMarked;
