package fr.maillage.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Published hours of real places; skipped where the data sets are not at hand. */
class FieldHoursTest {
    private static final String SHARED = System.getenv().getOrDefault("MAILLAGE_SHARED", "../shared/data");

    @Test
    void every_published_text_is_understood() throws IOException {
        var texts = texts();
        assumeTrue(!texts.isEmpty(), "no field data in " + SHARED);
        assertThat(texts)
                .allSatisfy(text -> assertThat(OpeningHours.parse(text))
                        .isInstanceOfSatisfying(
                                Reading.Understood.class,
                                reading -> assertThat(reading.literal()).isTrue()));
    }

    private static Set<String> texts() throws IOException {
        var texts = new TreeSet<String>();
        for (var file : files("mednum", ".csv")) {
            try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                rows.forEach(row -> row.findField("horaires").ifPresent(texts::add));
            }
        }
        for (var file : files("data-inclusion", ".json")) {
            for (var text : JsonMapper.shared().readTree(file).findValues("horaires_accueil")) {
                if (text.isString()) {
                    texts.add(text.asString());
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        var directory = Path.of(SHARED, folder);
        if (!Files.isDirectory(directory)) {
            return new ArrayList<>();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
