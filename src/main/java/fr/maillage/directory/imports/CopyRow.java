package fr.maillage.directory.imports;

/** What one row says, in the order of the columns of its batch: written out while the next rows are read. */
@FunctionalInterface
interface CopyRow {
    void write(CopyText text);
}
