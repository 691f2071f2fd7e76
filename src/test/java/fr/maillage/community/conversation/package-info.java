/** Tests of conversations. */
@NullMarked
package fr.maillage.community.conversation;

import org.jspecify.annotations.NullMarked;
