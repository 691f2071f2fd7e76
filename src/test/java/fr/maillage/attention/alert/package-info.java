@NullMarked
package fr.maillage.attention.alert;

import org.jspecify.annotations.NullMarked;
