@NullMarked
package fr.maillage.community.demo;

import org.jspecify.annotations.NullMarked;
