/** Tests of the frame. */
@NullMarked
package fr.maillage.web;

import org.jspecify.annotations.NullMarked;
