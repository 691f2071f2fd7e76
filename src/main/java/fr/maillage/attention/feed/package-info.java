/** What is new in what someone follows, read to its end. */
@NullMarked
package fr.maillage.attention.feed;

import org.jspecify.annotations.NullMarked;
