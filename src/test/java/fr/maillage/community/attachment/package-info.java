@NullMarked
package fr.maillage.community.attachment;

import org.jspecify.annotations.NullMarked;
