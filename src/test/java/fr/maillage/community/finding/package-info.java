@NullMarked
package fr.maillage.community.finding;

import org.jspecify.annotations.NullMarked;
