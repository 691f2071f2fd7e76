@NullMarked
package fr.maillage.attention.letter;

import org.jspecify.annotations.NullMarked;
