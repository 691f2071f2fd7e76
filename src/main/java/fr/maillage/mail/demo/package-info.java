/** The outbox as a page, in the demonstration only. */
@NullMarked
package fr.maillage.mail.demo;

import org.jspecify.annotations.NullMarked;
