package fr.maillage.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

    @Test
    void two_thousand_texts_over_two_weeks_take_less_than_a_second() {
        var hours = IntStream.range(0, 2_000)
                .mapToObj(i ->
                        "Mo-We %02d:%02d-12:00,13:30-17:00; Th 09:00-12:00; Fr off; PH off".formatted(i % 9, i / 9 % 60)
                                + (i % 2 == 0 ? "; Jul-Aug Mo 10:00-12:00" : "; week 1-53/2 Sa 09:00-12:00")
                                + "; 2099 Jan %02d off".formatted(1 + i % 28))
                .map(Hours::understood)
                .toList();
        assertThat(hours.stream().distinct().count()).isGreaterThan(1_900);
        var monday = LocalDate.of(2026, 3, 2);
        var start = System.nanoTime();
        var open = hours.stream()
                .mapToInt(each -> each.openBetween(monday, monday.plusDays(14)).size())
                .sum();
        assertThat(open).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
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
