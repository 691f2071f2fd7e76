/** How what people type is shown: the marks of headings, lists, quotes and stress, links, and the people it names. */
@NullMarked
package fr.maillage.community.rich;

import org.jspecify.annotations.NullMarked;
