package fr.maillage.directory.hours;

/** How one may come in during a stretch of time; the later constant wins where two stretches meet. */
public enum Access {
    /** The hours depend on something they do not settle: a comment, an open end, school holidays. */
    UNKNOWN,
    ON_APPOINTMENT,
    OPEN
}
