/** What the search over everything finds in communities. */
@NullMarked
package fr.maillage.community.finding;

import org.jspecify.annotations.NullMarked;
