/** The communities of the demonstration, and what is said in them; all fictional. */
@NullMarked
package fr.maillage.community.demo;

import org.jspecify.annotations.NullMarked;
