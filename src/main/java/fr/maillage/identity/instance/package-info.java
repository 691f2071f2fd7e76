/** The instance itself: its name, languages and hours, and its first administrator. */
@NullMarked
package fr.maillage.identity.instance;

import org.jspecify.annotations.NullMarked;
