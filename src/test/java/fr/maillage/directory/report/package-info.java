/** What people say is wrong in an entry, tried. */
@NullMarked
package fr.maillage.directory.report;

import org.jspecify.annotations.NullMarked;
