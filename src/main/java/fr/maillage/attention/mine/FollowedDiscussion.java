package fr.maillage.attention.mine;

/** A discussion that someone follows, or silenced, on its own. */
public record FollowedDiscussion(long post, String heading, String community, boolean silenced) {}
