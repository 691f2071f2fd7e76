/** When something may leave to someone, and when they asked for nothing to. */
@NullMarked
package fr.maillage.attention.hours;

import org.jspecify.annotations.NullMarked;
