/** Who meets what, everywhere at once: the table and what holds the platform against it. */
@NullMarked
package fr.maillage.rights;

import org.jspecify.annotations.NullMarked;
