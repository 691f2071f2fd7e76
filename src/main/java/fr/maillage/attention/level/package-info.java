/** The one rule of who is told what, and the choices it follows. */
@NullMarked
package fr.maillage.attention.level;

import org.jspecify.annotations.NullMarked;
