/** To whom something written comes, and when: told to its author before and after. */
@NullMarked
package fr.maillage.attention.audience;

import org.jspecify.annotations.NullMarked;
