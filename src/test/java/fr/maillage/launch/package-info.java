/** Tests that start real processes, and end them the hard way. */
@NullMarked
package fr.maillage.launch;

import org.jspecify.annotations.NullMarked;
