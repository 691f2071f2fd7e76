/** One record of the directory: an organisation, a place or a service, and its page. */
@NullMarked
package fr.maillage.directory.entry;

import org.jspecify.annotations.NullMarked;
