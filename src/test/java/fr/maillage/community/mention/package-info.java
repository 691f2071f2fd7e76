@NullMarked
package fr.maillage.community.mention;

import org.jspecify.annotations.NullMarked;
