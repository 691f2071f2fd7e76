/** Tests of pages that update themselves. */
@NullMarked
package fr.maillage.community.live;

import org.jspecify.annotations.NullMarked;
