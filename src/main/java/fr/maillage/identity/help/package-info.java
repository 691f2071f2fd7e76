/** What anyone may read about this place: how it works, and what it does with data. */
@NullMarked
package fr.maillage.identity.help;

import org.jspecify.annotations.NullMarked;
