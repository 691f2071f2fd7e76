/** How what people type is shown: the marks of lists, quotes and stress, links, and the people it names. */
@NullMarked
package fr.maillage.community.rich;

import org.jspecify.annotations.NullMarked;
