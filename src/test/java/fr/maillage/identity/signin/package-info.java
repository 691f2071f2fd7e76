/** Tests of the ways in. */
@NullMarked
package fr.maillage.identity.signin;

import org.jspecify.annotations.NullMarked;
