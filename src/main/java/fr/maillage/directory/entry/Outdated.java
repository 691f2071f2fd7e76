package fr.maillage.directory.entry;

/** Someone changed the entry after it was read: nothing was written. */
final class Outdated extends Exception {
    private static final long serialVersionUID = 1L;
}
