package fr.maillage.directory.formats;

/** How many values a field holds. */
public enum Cardinality {
    ONE,
    /** A list, possibly empty. */
    ANY,
    /** A list with at least one value, or nothing at all. */
    SOME
}
