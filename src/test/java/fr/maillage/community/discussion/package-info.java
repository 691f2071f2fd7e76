@NullMarked
package fr.maillage.community.discussion;

import org.jspecify.annotations.NullMarked;
