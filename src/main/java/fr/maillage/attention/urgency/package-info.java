/** The exception to hours: what named roles say cannot wait, with a reason that everyone reads. */
@NullMarked
package fr.maillage.attention.urgency;

import org.jspecify.annotations.NullMarked;
