package fr.maillage.community.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A file that ships beside this package. */
enum DemoTable {
    COMMUNITIES("communities.csv"),
    DISCUSSIONS("discussions.csv"),
    POLLS("polls.csv"),
    DRAFTS("drafts.csv"),
    PAGES("pages.csv"),
    PROJECTS("projects.csv");

    private final String file;

    DemoTable(String file) {
        this.file = file;
    }

    /** Another file beside them. */
    static byte[] bytes(String file) {
        try (var content = Objects.requireNonNull(DemoTable.class.getResourceAsStream(file), file)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<NamedCsvRecord> rows() {
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(DemoTable.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
