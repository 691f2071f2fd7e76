package fr.maillage.directory.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The lists that ship with the platform: {@code vocabularies.csv} names them, each has a file of its own, as its publisher
 * wrote it; {@code english.csv} holds our translations of them all, {@code easy.csv} the easy French of those that
 * visitors and accompanied persons meet in words that are not easy.
 */
final class ShippedVocabularies {
    private ShippedVocabularies() {}

    static List<Vocabulary> read() {
        var english = said("english");
        var easy = said("easy");
        return rows("vocabularies").stream()
                .map(row -> new Vocabulary(
                        row.getField("id"),
                        row.getField("title"),
                        translated(english, "vocabularies", row.getField("id")),
                        row.getField("source"),
                        row.getField("version"),
                        terms(row.getField("id"), english, easy)))
                .toList();
    }

    /** The words of a file for a list and a code. */
    static Map<List<String>, String> said(String file) {
        return rows(file).stream()
                .collect(Collectors.toMap(
                        row -> List.of(row.getField("list"), row.getField("code")), row -> row.getField("label")));
    }

    private static List<Term> terms(String id, Map<List<String>, String> english, Map<List<String>, String> easy) {
        return rows(id).stream()
                .map(row -> new Term(
                        row.getField("code"),
                        row.getField("label"),
                        translated(english, id, row.getField("code")),
                        easy.get(List.of(id, row.getField("code"))),
                        row.getField("parent").isEmpty() ? null : row.getField("parent")))
                .toList();
    }

    private static String translated(Map<List<String>, String> english, String list, String code) {
        return Objects.requireNonNull(english.get(List.of(list, code)), () -> list + " " + code);
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
