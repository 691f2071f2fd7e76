/** Tests of signing in by e-mail. */
@NullMarked
package fr.maillage.identity.link;

import org.jspecify.annotations.NullMarked;
