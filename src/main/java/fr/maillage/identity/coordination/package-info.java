/** Where the coordination finds all it keeps. */
@NullMarked
package fr.maillage.identity.coordination;

import org.jspecify.annotations.NullMarked;
