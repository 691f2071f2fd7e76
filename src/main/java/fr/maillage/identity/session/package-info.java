/** Where someone is signed in, and ending it. */
@NullMarked
package fr.maillage.identity.session;

import org.jspecify.annotations.NullMarked;
