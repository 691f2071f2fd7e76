/** A community itself: what it is for, who may come, and the list of them. */
@NullMarked
package fr.maillage.community.home;

import org.jspecify.annotations.NullMarked;
