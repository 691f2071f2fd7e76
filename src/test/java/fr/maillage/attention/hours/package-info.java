@NullMarked
package fr.maillage.attention.hours;

import org.jspecify.annotations.NullMarked;
