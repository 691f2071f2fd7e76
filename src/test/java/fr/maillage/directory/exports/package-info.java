/** Tests of exports. */
@NullMarked
package fr.maillage.directory.exports;

import org.jspecify.annotations.NullMarked;
