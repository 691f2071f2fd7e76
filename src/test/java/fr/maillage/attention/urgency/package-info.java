@NullMarked
package fr.maillage.attention.urgency;

import org.jspecify.annotations.NullMarked;
