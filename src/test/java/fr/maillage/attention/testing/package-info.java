/** What tests of attention have in common. */
@NullMarked
package fr.maillage.attention.testing;

import org.jspecify.annotations.NullMarked;
