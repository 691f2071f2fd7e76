/** What is addressed to one person rather than written for a community: told by the same hours, pauses and letterbox. */
@NullMarked
package fr.maillage.attention.notice;

import org.jspecify.annotations.NullMarked;
