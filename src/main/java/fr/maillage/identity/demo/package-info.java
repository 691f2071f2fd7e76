/** The fictional network of the demonstration. */
@NullMarked
package fr.maillage.identity.demo;

import org.jspecify.annotations.NullMarked;
