/** Addresses. */
@NullMarked
package fr.maillage.mail;

import org.jspecify.annotations.NullMarked;
