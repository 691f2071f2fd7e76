@NullMarked
package fr.maillage.attention.level;

import org.jspecify.annotations.NullMarked;
