@NullMarked
package fr.maillage.identity.organisation;

import org.jspecify.annotations.NullMarked;
