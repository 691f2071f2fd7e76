/** What should not stand as it is: said by readers, decided by who keeps the community, and once more by someone else. */
@NullMarked
package fr.maillage.community.moderation;

import org.jspecify.annotations.NullMarked;
