@NullMarked
package fr.maillage.community.home;

import org.jspecify.annotations.NullMarked;
