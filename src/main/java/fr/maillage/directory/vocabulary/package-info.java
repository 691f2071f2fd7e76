/** The reference lists of the field, their labels, and the page that shows them. */
@NullMarked
package fr.maillage.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
