/** Tests of the overview. */
@org.jspecify.annotations.NullMarked
package fr.maillage.attention.overview;
