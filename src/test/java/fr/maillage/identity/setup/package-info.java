/** Tests of the first administrator. */
@NullMarked
package fr.maillage.identity.setup;

import org.jspecify.annotations.NullMarked;
