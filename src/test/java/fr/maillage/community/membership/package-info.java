@NullMarked
package fr.maillage.community.membership;

import org.jspecify.annotations.NullMarked;
