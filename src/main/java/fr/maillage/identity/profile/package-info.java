/** What people say of themselves, their photo and their hours, and who sees it. */
@NullMarked
package fr.maillage.identity.profile;

import org.jspecify.annotations.NullMarked;
