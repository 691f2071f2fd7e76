/** Tests of the same package. */
@NullMarked
package fr.maillage.identity.account;

import org.jspecify.annotations.NullMarked;
