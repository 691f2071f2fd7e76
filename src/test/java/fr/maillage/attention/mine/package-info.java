@NullMarked
package fr.maillage.attention.mine;

import org.jspecify.annotations.NullMarked;
