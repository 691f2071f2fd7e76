/** What comes to someone at once: as soon as their hours allow, in the platform and by mail. */
@NullMarked
package fr.maillage.attention.alert;

import org.jspecify.annotations.NullMarked;
