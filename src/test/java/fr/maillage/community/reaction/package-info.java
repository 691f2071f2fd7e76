@NullMarked
package fr.maillage.community.reaction;

import org.jspecify.annotations.NullMarked;
