@NullMarked
package fr.maillage.community.card;

import org.jspecify.annotations.NullMarked;
