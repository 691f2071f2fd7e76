/** Tests of accounts and of the ways in. */
@NullMarked
package fr.maillage.identity;

import org.jspecify.annotations.NullMarked;
