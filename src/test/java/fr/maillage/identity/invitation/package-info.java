/** Tests of the same package. */
@NullMarked
package fr.maillage.identity.invitation;

import org.jspecify.annotations.NullMarked;
