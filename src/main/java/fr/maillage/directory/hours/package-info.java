/** When a place is open: reading OpenStreetMap {@code opening_hours} as the French field writes them. */
@NullMarked
package fr.maillage.directory.hours;

import org.jspecify.annotations.NullMarked;
