package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.SourceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory, about to be given back in an open format.
 *
 * @param draft its columns as people read them, with its record where it came from a source
 * @param record as its source gave it, in the format of its kind; no fields for an entry written here
 * @param kept columns that a person of the network corrected: they differ from the record
 * @param parentName its organisation's name, or null
 */
public record ListedEntry(
        Mapping mapping,
        EntryDraft draft,
        SourceRecord record,
        List<String> kept,
        @Nullable String parentName) {}
