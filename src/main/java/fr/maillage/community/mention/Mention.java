package fr.maillage.community.mention;

import org.jspecify.annotations.Nullable;

/**
 * Someone named in a text.
 *
 * @param comment in which they are named, or null for the post itself
 * @param name as it stands in the text, after the sign
 * @param account their number, or null where it may not be told or is that of several
 */
public record Mention(
        @Nullable Long comment, String name, @Nullable Long account) {}
