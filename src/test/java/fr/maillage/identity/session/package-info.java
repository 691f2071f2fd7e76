/** Tests of sessions and suspension. */
@NullMarked
package fr.maillage.identity.session;

import org.jspecify.annotations.NullMarked;
