package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.SourceRecord;

/** Makes entries of a format's records. */
public enum Mapping {
    PLACES(Format.PLACES, "place") {
        @Override
        public EntryDraft draft(SourceRecord record) {
            return PlaceDrafts.of(record);
        }
    },
    ORGANISATIONS(Format.ORGANISATIONS, "organisation") {
        @Override
        public EntryDraft draft(SourceRecord record) {
            return InclusionDrafts.organisation(record);
        }
    },
    SERVICES(Format.SERVICES, "service") {
        @Override
        public EntryDraft draft(SourceRecord record) {
            return InclusionDrafts.service(record);
        }
    };

    private final Format format;
    private final String kind;

    Mapping(Format format, String kind) {
        this.format = format;
        this.kind = kind;
    }

    public static Mapping of(Format format) {
        return switch (format) {
            case PLACES -> PLACES;
            case ORGANISATIONS -> ORGANISATIONS;
            case SERVICES -> SERVICES;
        };
    }

    public Format format() {
        return format;
    }

    /** The kind of entry it makes, as column {@code entry.kind} says it. */
    public String kind() {
        return kind;
    }

    public abstract EntryDraft draft(SourceRecord record);
}
