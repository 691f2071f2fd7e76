@NullMarked
package fr.maillage.community.edit;

import org.jspecify.annotations.NullMarked;
