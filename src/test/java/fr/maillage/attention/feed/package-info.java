@NullMarked
package fr.maillage.attention.feed;

import org.jspecify.annotations.NullMarked;
