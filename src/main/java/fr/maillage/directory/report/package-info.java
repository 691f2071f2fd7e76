/** What people say is wrong in an entry, until the coordination has dealt with it. */
@NullMarked
package fr.maillage.directory.report;

import org.jspecify.annotations.NullMarked;
