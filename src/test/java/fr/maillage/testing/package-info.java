/** What tests share: one database, one running platform, a few named people, a real browser. */
@NullMarked
package fr.maillage.testing;

import org.jspecify.annotations.NullMarked;
