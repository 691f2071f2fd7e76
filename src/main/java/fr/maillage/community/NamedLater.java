package fr.maillage.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit came to name people: what was told of the text before, was told without them.
 *
 * @param comment its number, or null for the post itself
 * @param accounts those it did not name before
 */
public record NamedLater(long post, @Nullable Long comment, List<Long> accounts) {}
