@NullMarked
package fr.maillage.community.discretion;

import org.jspecify.annotations.NullMarked;
