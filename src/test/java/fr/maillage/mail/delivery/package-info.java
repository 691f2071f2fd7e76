/** Tests of mail that leaves. */
@NullMarked
package fr.maillage.mail.delivery;

import org.jspecify.annotations.NullMarked;
