/** Whom a message would disturb, said to its author before it is published. */
@NullMarked
package fr.maillage.attention.reach;

import org.jspecify.annotations.NullMarked;
