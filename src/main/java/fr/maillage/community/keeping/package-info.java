/** What those who keep a community look after: what waits, who came, what sleeps, and what they pass on to each other. */
@NullMarked
package fr.maillage.community.keeping;

import org.jspecify.annotations.NullMarked;
