/** What is attached to a post: pictures, each with what it shows in words, and documents. */
@NullMarked
package fr.maillage.community.attachment;

import org.jspecify.annotations.NullMarked;
