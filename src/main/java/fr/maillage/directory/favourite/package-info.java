/** The entries a member keeps at hand. */
@NullMarked
package fr.maillage.directory.favourite;

import org.jspecify.annotations.NullMarked;
