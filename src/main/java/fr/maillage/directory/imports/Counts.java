package fr.maillage.directory.imports;

/**
 * What writing a run changes, or would change.
 *
 * @param changed entries whose record differs, or that come back after they had disappeared
 * @param disappeared entries of the file's sources and départements that it lacks
 */
public record Counts(int created, int changed, int unchanged, int disappeared) {

    /** Whether there is nothing to write. */
    boolean changeNothing() {
        return created + changed + disappeared == 0;
    }
}
