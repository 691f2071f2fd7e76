@NullMarked
package fr.maillage.attention.audience;

import org.jspecify.annotations.NullMarked;
