package fr.maillage.directory.exports;

import fr.maillage.directory.formats.SourceRecord;
import fr.maillage.directory.mapping.EntryDraft;
import fr.maillage.directory.mapping.ListedEntry;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Entries as the database gives them. */
final class ListedEntries {
    private ListedEntries() {}

    static ListedEntry read(Mapping mapping, ResultSet row) throws SQLException {
        SourceRecord record =
                RecordJson.read(mapping.format(), row.getString("source_id"), row.getString("record_text"));
        var draft = new EntryDraft(
                row.getString("source"),
                row.getString("house"),
                row.getObject("source_updated_on", LocalDate.class),
                record,
                row.getString("name"),
                row.getString("summary"),
                row.getString("description"),
                location(row),
                new EntryDraft.Contact(row.getString("phone"), list(row, "emails"), row.getString("website")),
                row.getString("opening_hours"),
                row.getString("siret"),
                new EntryDraft.Codes(
                        list(row, "themes"),
                        list(row, "publics"),
                        list(row, "fees"),
                        list(row, "access"),
                        list(row, "reception")));
        return new ListedEntry(mapping, draft, record, list(row, "kept"), row.getString("parent_name"));
    }

    private static EntryDraft.Location location(ResultSet row) throws SQLException {
        return new EntryDraft.Location(
                row.getString("address"),
                row.getString("address_more"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("commune"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
