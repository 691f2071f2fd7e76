package fr.maillage.directory.formats;

import org.jspecify.annotations.Nullable;

/**
 * How reading a file ended.
 *
 * @param remarks number of remarks, those on the file as a whole included
 * @param refusal why reading stopped before the end of the file, or null when all of it was read
 */
public record Outcome(
        long accepted, long refused, long remarks, @Nullable Refusal refusal) {
    public boolean isComplete() {
        return refusal == null;
    }
}
