/** Edits: an author changes what they wrote, and whoever reads it can see what stood there before. */
@NullMarked
package fr.maillage.community.edit;

import org.jspecify.annotations.NullMarked;
