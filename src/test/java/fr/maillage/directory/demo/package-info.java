/** Tests of the demo. */
@NullMarked
package fr.maillage.directory.demo;

import org.jspecify.annotations.NullMarked;
