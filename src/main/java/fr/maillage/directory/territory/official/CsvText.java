package fr.maillage.directory.territory.official;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A CSV file as people have it: with or without byte order mark, UTF-8 or Windows-1252, comma, semicolon or tab. */
final class CsvText {
    private static final int LONGEST_LINE = 1 << 20; // characters

    private CsvText() {}

    static CsvReader<NamedCsvRecord> open(Path file) throws IOException {
        Charset charset = charset(file);
        return CsvReader.builder()
                .fieldSeparator(separator(file, charset))
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_LINE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofNamedCsvRecord(file, charset);
    }

    private static Charset charset(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return Charset.forName("windows-1252");
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        try (var reader = Files.newBufferedReader(file, charset)) {
            String header = firstLine(reader);
            return Stream.of(',', ';', '\t')
                    .max(Comparator.comparingLong(
                            mark -> header.chars().filter(c -> c == mark).count()))
                    .orElse(',');
        }
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        var beginning = new char[4096];
        int length = Math.max(0, reader.read(beginning));
        return new String(beginning, 0, length).lines().findFirst().orElse("");
    }
}
