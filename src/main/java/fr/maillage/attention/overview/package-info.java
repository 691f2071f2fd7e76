/** Every community someone may see, with the life of its last weeks. */
@NullMarked
package fr.maillage.attention.overview;

import org.jspecify.annotations.NullMarked;
