@NullMarked
package fr.maillage.attention.load;

import org.jspecify.annotations.NullMarked;
