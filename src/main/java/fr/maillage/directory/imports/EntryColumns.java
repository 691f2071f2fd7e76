package fr.maillage.directory.imports;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that a row waiting to be imported shares with an entry. */
final class EntryColumns {
    /** Where it comes from: always as the source says. */
    private static final List<String> PROVENANCE =
            List.of("parent_source_id", "source_updated_on", "record", "fingerprint");

    /** What people read: a column that a person of the network corrected keeps their words. */
    private static final List<String> READ = List.of(
            "name",
            "summary",
            "description",
            "address",
            "address_more",
            "postcode",
            "city",
            "commune",
            "latitude",
            "longitude",
            "phone",
            "emails",
            "website",
            "opening_hours",
            "siret",
            "themes",
            "publics",
            "fees",
            "access",
            "reception");

    private EntryColumns() {}

    /** Separated by commas, those that identify the record first. */
    static String all() {
        return "source, source_id, " + shared().collect(Collectors.joining(", "));
    }

    /** The assignments of an update of {@code entry e} from {@code import_row r}. */
    static String assignments() {
        return Stream.concat(
                        PROVENANCE.stream().map(column -> column + " = r." + column),
                        READ.stream().map(EntryColumns::unlessKept))
                .collect(Collectors.joining(",\n    "));
    }

    private static String unlessKept(String column) {
        // A position is one thing: half of it corrected would be a point nobody meant.
        String key = column.equals("longitude") ? "latitude" : column;
        return "%1$s = case when '%2$s' = any(e.kept) then e.%1$s else r.%1$s end".formatted(column, key);
    }

    private static Stream<String> shared() {
        return Stream.concat(PROVENANCE.stream(), READ.stream());
    }
}
