@NullMarked
package fr.maillage.attention.digest;

import org.jspecify.annotations.NullMarked;
