/** What a record of an open format is in the directory, and what an entry of the directory is in an open format. */
@NullMarked
package fr.maillage.directory.mapping;

import org.jspecify.annotations.NullMarked;
