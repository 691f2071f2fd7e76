/** Tests of every page: nothing is missing, everyone can use it, it is light. */
@NullMarked
package fr.maillage.pages;

import org.jspecify.annotations.NullMarked;
