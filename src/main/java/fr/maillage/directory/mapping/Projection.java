package fr.maillage.directory.mapping;

import fr.maillage.directory.formats.Field;
import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.SourceRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives an entry back in an open format. In the format it came from: its record, field by field, with what people of the
 * network corrected. In another: what both formats say the same way, and nothing that would have to be guessed.
 */
public final class Projection {
    private static final String HOUSE = "structure_id";

    private Projection() {}

    public static SourceRecord of(ListedEntry entry, Format format) {
        boolean born =
                entry.mapping().format() == format && !entry.record().fields().isEmpty();
        if (born && entry.kept().isEmpty()) {
            return atItsHouse(entry.record(), format, entry.draft().parentSourceId());
        }
        Map<String, Object> columns =
                format == Format.PLACES ? PlaceFields.of(entry) : InclusionFields.of(entry, format);
        if (!born) {
            return new SourceRecord(entry.draft().record().id(), inOrder(format, columns));
        }
        Map<String, @Nullable Object> corrected =
                new LinkedHashMap<>(entry.record().fields());
        for (String field : FieldsOfColumns.fields(format, Set.copyOf(entry.kept()))) {
            Object value = columns.get(field);
            if (value == null) {
                corrected.remove(field);
            } else {
                corrected.put(field, value);
            }
        }
        return atItsHouse(
                new SourceRecord(entry.record().id(), corrected),
                format,
                entry.draft().parentSourceId());
    }

    /** The organisation a service belongs to may have been merged into another since: that one is given out. */
    private static SourceRecord atItsHouse(SourceRecord service, Format format, @Nullable String house) {
        if (format != Format.SERVICES
                || house == null
                || house.equals(service.fields().get(HOUSE))) {
            return service;
        }
        Map<String, @Nullable Object> moved = new LinkedHashMap<>(service.fields());
        moved.put(HOUSE, house);
        return new SourceRecord(service.id(), moved);
    }

    private static Map<String, @Nullable Object> inOrder(Format format, Map<String, Object> columns) {
        Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
        for (Field field : format.fields()) {
            Object value = columns.get(field.name());
            if (value != null) {
                ordered.put(field.name(), value);
            }
        }
        return ordered;
    }
}
