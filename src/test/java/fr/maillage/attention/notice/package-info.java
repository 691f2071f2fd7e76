@NullMarked
package fr.maillage.attention.notice;

import org.jspecify.annotations.NullMarked;
