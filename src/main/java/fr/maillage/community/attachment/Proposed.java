package fr.maillage.community.attachment;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that stands under something published, or is to, with what its author makes of it.
 *
 * @param file with the description it is to have
 * @param stands the description it has
 * @param fresh it does not stand there yet
 * @param away it is to be taken away
 */
public record Proposed(Attachment file, String stands, boolean fresh, boolean away) {
    /**
     * As it was typed.
     *
     * @param said null where nothing was
     * @param away the numbers of those to be taken away
     */
    public Proposed as(@Nullable String said, Set<Long> away) {
        String words = said == null ? file.description() : Attachments.description(said);
        return new Proposed(file.saying(words), stands, fresh, away.contains(file.id()));
    }

    /** Something of what stands changes by it. */
    public boolean changes() {
        return fresh != away || !fresh && !Objects.equals(file.description(), stands);
    }
}
