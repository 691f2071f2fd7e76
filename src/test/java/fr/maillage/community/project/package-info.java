@NullMarked
package fr.maillage.community.project;

import org.jspecify.annotations.NullMarked;
