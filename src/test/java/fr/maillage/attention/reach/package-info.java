@NullMarked
package fr.maillage.attention.reach;

import org.jspecify.annotations.NullMarked;
