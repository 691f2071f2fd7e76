/** Tests of the journal. */
@NullMarked
package fr.maillage.journal;

import org.jspecify.annotations.NullMarked;
