/** Tests of the same package. */
@NullMarked
package fr.maillage.identity.coordination;

import org.jspecify.annotations.NullMarked;
