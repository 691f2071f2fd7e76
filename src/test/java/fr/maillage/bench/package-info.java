/** Measures, run by {@code bin/bench} and never with the tests. */
@NullMarked
package fr.maillage.bench;

import org.jspecify.annotations.NullMarked;
