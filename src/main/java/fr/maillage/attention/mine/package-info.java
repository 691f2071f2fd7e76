/** "Mon attention": all that someone settled of what comes to them, on one page. */
@NullMarked
package fr.maillage.attention.mine;

import org.jspecify.annotations.NullMarked;
