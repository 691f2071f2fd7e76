package fr.maillage.directory.formats;

/** What becomes of a record when a field is missing or faulty. */
public enum Necessity {
    /** Nobody could recognise the record without it: the record is refused. */
    VITAL,
    /** The schema demands it, yet the record can live without it: the record is kept, with a warning. */
    REQUIRED,
    /** The value is dropped, with a warning. */
    OPTIONAL
}
