/** Tests of what facilitators look after. */
@NullMarked
package fr.maillage.community.keeping;

import org.jspecify.annotations.NullMarked;
