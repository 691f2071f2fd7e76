package fr.maillage.directory.demo;

import fr.maillage.directory.exports.Export;
import fr.maillage.directory.exports.Exports;
import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Limits;
import fr.maillage.directory.formats.Reading;
import fr.maillage.directory.formats.SourceRecord;
import fr.maillage.directory.mapping.EntryDraft;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.RecordJson;
import fr.maillage.directory.search.Question;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records of the demonstration's sources: what its entries say in their open formats, as a file of them is read. So an
 * export that comes back is no news.
 */
@Component
class DemoRecords {
    private static final List<Export> ALL = List.of(Export.PLACES, Export.ORGANISATIONS, Export.SERVICES);

    private final Exports exports;
    private final JdbcClient jdbc;

    DemoRecords(Exports exports, JdbcClient jdbc) {
        this.exports = exports;
        this.jdbc = jdbc;
    }

    void fill() {
        ALL.forEach(export -> {
            Format format = export.format();
            format.read(new ByteArrayInputStream(file(export)), Limits.standard(), reading -> {
                if (reading instanceof Reading.Accepted accepted) {
                    write(format, accepted.record());
                }
            });
        });
    }

    private byte[] file(Export export) {
        var out = new ByteArrayOutputStream();
        try {
            exports.write(export, Question.EVERYTHING, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Format format, SourceRecord record) {
        EntryDraft draft = Mapping.of(format).draft(record);
        jdbc.sql("""
                update entry set record = :record::jsonb, fingerprint = sha256(convert_to(:record, 'UTF8')),
                    parent_source_id = :parent
                where kind = :kind and source = :source and source_id = :id and source_id like 'demonstration-%'
                """)
                .param("record", RecordJson.write(format, record))
                .param("parent", draft.parentSourceId())
                .param("kind", Mapping.of(format).kind())
                .param("source", draft.source())
                .param("id", record.id())
                .update();
    }
}
