/** Records of several sources that are one and the same: suggested with reasons, decided by a person, reversible. */
@NullMarked
package fr.maillage.directory.duplicates;

import org.jspecify.annotations.NullMarked;
