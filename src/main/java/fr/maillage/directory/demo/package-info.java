/** The directory of the demonstration: real communes, fictional places. */
@NullMarked
package fr.maillage.directory.demo;

import org.jspecify.annotations.NullMarked;
