package fr.maillage.directory.territory.official;

/** Whoever watches an import is told how far it is. */
public interface Progress {
    Progress UNWATCHED = read -> {};

    /** @param read lines or shapes so far */
    void at(int read);
}
