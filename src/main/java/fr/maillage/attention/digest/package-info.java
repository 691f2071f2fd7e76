/** One mail for each of someone's chosen slots, with what is new in their communities and still unread. */
@NullMarked
package fr.maillage.attention.digest;

import org.jspecify.annotations.NullMarked;
