/** What the measurements of bin/bench are made on. */
@NullMarked
package fr.maillage.bench;

import org.jspecify.annotations.NullMarked;
