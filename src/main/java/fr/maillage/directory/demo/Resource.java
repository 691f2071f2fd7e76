package fr.maillage.directory.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** A file that ships beside this package. */
record Resource(String name) {
    List<NamedCsvRecord> rows() {
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy on disk, for what reads files only; to be deleted. */
    Path copy() throws IOException {
        Path copy = Files.createTempFile("demonstration", null);
        try (var stream = open()) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private InputStream open() {
        return Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
    }
}
