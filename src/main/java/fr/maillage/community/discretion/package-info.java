/** Discretion: what in a text may tell who an accompanied person is, and how to say it without. Nothing of it is kept. */
@NullMarked
package fr.maillage.community.discretion;

import org.jspecify.annotations.NullMarked;
