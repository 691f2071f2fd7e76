/** Tests of the same package. */
@NullMarked
package fr.maillage.identity.profile;

import org.jspecify.annotations.NullMarked;
