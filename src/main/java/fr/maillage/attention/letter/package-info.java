/** What comes to someone by mail and when, and asking for no more of it. */
@NullMarked
package fr.maillage.attention.letter;

import org.jspecify.annotations.NullMarked;
