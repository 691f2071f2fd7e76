package fr.maillage.community.page;

import fr.maillage.community.discussion.Author;
import fr.maillage.community.edit.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stood on a page from a moment on.
 *
 * @param number of the version, from 1
 * @param restored the version whose text it brought back, or null
 */
public record PageVersion(
        int number, Instant at, Author author, @Nullable Integer restored) {
    /**
     * A version with what it changed of the one before it.
     *
     * @param heading its title
     * @param words all that stood there
     */
    public record Changes(PageVersion version, String heading, String words, List<Stretch> title, List<Stretch> body) {
        public boolean any() {
            return Stream.concat(title.stream(), body.stream()).anyMatch(one -> one.gone() || one.isNew());
        }
    }
}
