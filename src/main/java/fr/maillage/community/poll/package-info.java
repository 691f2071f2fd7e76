/** Polls: a question or dates to choose from, who chose what being told to nobody where names are chosen. */
@NullMarked
package fr.maillage.community.poll;

import org.jspecify.annotations.NullMarked;
