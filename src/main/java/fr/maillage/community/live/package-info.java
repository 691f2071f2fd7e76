/** Pages that update themselves while they are open: what one node writes, every node tells. */
@NullMarked
package fr.maillage.community.live;

import org.jspecify.annotations.NullMarked;
