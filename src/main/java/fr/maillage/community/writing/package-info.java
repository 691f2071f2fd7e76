/** Writing: the composer, what is begun and kept, and what is planned to be published later. */
@NullMarked
package fr.maillage.community.writing;

import org.jspecify.annotations.NullMarked;
