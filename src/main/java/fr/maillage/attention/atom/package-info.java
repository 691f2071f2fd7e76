/** What is new, for feed readers: at secret addresses that members make and withdraw. */
@NullMarked
package fr.maillage.attention.atom;

import org.jspecify.annotations.NullMarked;
