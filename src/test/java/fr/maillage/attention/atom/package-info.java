@NullMarked
package fr.maillage.attention.atom;

import org.jspecify.annotations.NullMarked;
