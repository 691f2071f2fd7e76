package fr.maillage.directory.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that ship with the platform: {@code vocabularies.csv} names them, each has a file of its own. */
final class ShippedVocabularies {
    private ShippedVocabularies() {}

    static List<Vocabulary> read() {
        return rows("vocabularies").stream()
                .map(row -> new Vocabulary(
                        row.getField("id"),
                        row.getField("title"),
                        row.getField("source"),
                        row.getField("version"),
                        terms(row.getField("id"))))
                .toList();
    }

    private static List<Term> terms(String id) {
        return rows(id).stream()
                .map(row -> new Term(
                        row.getField("code"),
                        row.getField("label"),
                        row.getField("parent").isEmpty() ? null : row.getField("parent")))
                .toList();
    }

    private static List<NamedCsvRecord> rows(String file) {
        InputStream found = Objects.requireNonNull(ShippedVocabularies.class.getResourceAsStream(file + ".csv"), file);
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
