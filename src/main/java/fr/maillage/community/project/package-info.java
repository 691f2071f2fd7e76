/** Projects that members of a community carry out together: tasks, days, decisions, and what came of it. */
@NullMarked
package fr.maillage.community.project;

import org.jspecify.annotations.NullMarked;
