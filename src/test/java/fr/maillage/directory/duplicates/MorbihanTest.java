package fr.maillage.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The France services places of Morbihan, which both real files describe. */
@MaillageTest
@Transactional
class MorbihanTest {
    private static final Path SHARED =
            Path.of(Objects.requireNonNullElse(System.getenv("MAILLAGE_SHARED"), "../shared/data"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Resemblances resemblances;

    @Autowired
    Suggestions suggestions;

    @Test
    void every_place_that_two_sources_share_is_suggested_as_very_likely() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "needs the shared data at " + SHARED);
        var places = places();
        var organisations = organisations();
        resemblances.run();
        var found = new HashSet<Pair>();
        suggestions.after(Position.START, 1000).stream()
                .filter(s -> s.strength().equals("strong"))
                .forEach(s -> found.add(Pair.of(s.first().id(), s.second().id())));
        var expected = new HashSet<Pair>();
        places.forEach((number, place) -> {
            Long organisation = organisations.get(number);
            if (organisation != null) {
                expected.add(Pair.of(place, organisation));
            }
        });
        assertThat(expected).hasSizeGreaterThan(30);
        assertThat(found).containsAll(expected);
        assertThat(suggestions.count() - expected.size())
                .as("pairs that are not the same place: the bus and the house of one association")
                .isLessThanOrEqualTo(5);
    }

    private Map<String, Long> places() throws IOException {
        var ids = new HashMap<String, Long>();
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(SHARED.resolve("mednum/lieux-mediation-numerique-56.csv"))) {
            rows.forEach(row -> ids.put(
                    row.getField("id").replaceFirst(".*_", ""),
                    new Sample(
                                    "place",
                                    row.getField("source"),
                                    row.getField("nom"),
                                    row.getField("commune"),
                                    row.getField("code_insee"),
                                    row.getField("adresse"),
                                    Double.valueOf(row.getField("latitude")),
                                    Double.valueOf(row.getField("longitude")),
                                    row.getField("telephone"),
                                    row.getField("pivot"),
                                    null)
                            .keep(jdbc)));
        }
        return ids;
    }

    private Map<String, Long> organisations() throws IOException {
        var ids = new HashMap<String, Long>();
        var all = new JsonMapper().readTree(Files.readString(SHARED.resolve("data-inclusion/structures-56.json")));
        all.forEach(one -> ids.put(
                one.get("id").asString().replaceFirst(".*--", ""),
                new Sample(
                                "organisation",
                                one.get("source").asString(),
                                one.get("nom").asString(),
                                one.get("commune").asString(),
                                one.get("code_insee").asString(),
                                one.get("adresse").asString(),
                                one.get("latitude").asDouble(),
                                one.get("longitude").asDouble(),
                                one.get("telephone").asString(),
                                null,
                                null)
                        .keep(jdbc)));
        return ids;
    }
}
