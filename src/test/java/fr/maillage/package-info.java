/** Tests of the whole: its modules and its pages. */
@NullMarked
package fr.maillage;

import org.jspecify.annotations.NullMarked;
