/** Tests of the vocabulary. */
@NullMarked
package fr.maillage.directory.vocabulary;

import org.jspecify.annotations.NullMarked;
