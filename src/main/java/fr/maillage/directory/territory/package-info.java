/** Where things are: official territories, the territory of the instance, and their pages. */
@NullMarked
package fr.maillage.directory.territory;

import org.jspecify.annotations.NullMarked;
