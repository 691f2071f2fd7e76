package fr.maillage.community.page;

import fr.maillage.community.discussion.Author;
import fr.maillage.community.edit.Stretch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stood on a page from a moment on.
 *
 * @param number of the version, from 1
 * @param restored the version whose text it brought back, or null
 */
public record PageVersion(
        int number, Instant at, Author author, @Nullable Integer restored) {
    /** A version with what it changed of the one before it. */
    public record Changes(PageVersion version, List<Stretch> title, List<Stretch> body) {}
}
