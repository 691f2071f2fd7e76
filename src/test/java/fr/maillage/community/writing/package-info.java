@NullMarked
package fr.maillage.community.writing;

import org.jspecify.annotations.NullMarked;
