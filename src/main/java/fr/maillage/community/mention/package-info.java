/** People named in what is written: recognised, proposed while one writes, and led to. */
@NullMarked
package fr.maillage.community.mention;

import org.jspecify.annotations.NullMarked;
