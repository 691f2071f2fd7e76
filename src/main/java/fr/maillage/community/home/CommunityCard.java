package fr.maillage.community.home;

import org.jspecify.annotations.Nullable;

/**
 * A community in the list.
 *
 * @param parent the name of the community it is a part of, or null where it is none, or the viewer may not know of that
 * @param mine the viewer is of it
 * @param unread how many posts and comments came since, for a member, without the discussions they silenced
 */
public record CommunityCard(
        long id,
        String name,
        String purpose,
        Kind kind,
        @Nullable String parent,
        @Nullable String binding,
        int members,
        boolean mine,
        boolean invited,
        boolean archived,
        long unread) {}
