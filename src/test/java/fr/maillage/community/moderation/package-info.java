/** Tests of moderation. */
@NullMarked
package fr.maillage.community.moderation;

import org.jspecify.annotations.NullMarked;
