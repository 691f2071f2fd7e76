@NullMarked
package fr.maillage.community.poll;

import org.jspecify.annotations.NullMarked;
