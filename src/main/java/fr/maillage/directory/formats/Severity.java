package fr.maillage.directory.formats;

/** What a remark did to the record it is about. */
public enum Severity {
    /** The record was not taken. */
    REFUSED,
    /** The record was taken; the value was dropped, mended or doubtful. */
    WARNED
}
