@NullMarked
package fr.maillage.identity.password;

import org.jspecify.annotations.NullMarked;
