/** Tests of the same package. */
@NullMarked
package fr.maillage.identity.people;

import org.jspecify.annotations.NullMarked;
