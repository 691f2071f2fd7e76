/** The people of the network: found, read, and, by the coordination, given a role or suspended. */
@NullMarked
package fr.maillage.identity.people;

import org.jspecify.annotations.NullMarked;
