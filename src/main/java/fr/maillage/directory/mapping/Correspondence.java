package fr.maillage.directory.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the closed lists of places say what the directory's codes say, both ways. The table beside this class is the
 * rule; its head says how it was made.
 */
final class Correspondence {
    static final Correspondence PLACES = read("places.tsv");

    private record Value(String field, String text) {}

    private final Map<Value, List<String>> codes = new HashMap<>();
    private final Map<Value, String> exact = new HashMap<>();

    private Correspondence() {}

    /** The directory's codes for a value of a closed list; none where nothing says it. */
    List<String> codes(String field, String value) {
        return codes.getOrDefault(new Value(field, value), List.of());
    }

    /** The values of a field that mean these codes and nothing else. */
    List<String> values(String field, List<String> wanted) {
        return wanted.stream()
                .map(code -> exact.get(new Value(field, code)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Correspondence read(String resource) {
        var table = new Correspondence();
        try (InputStream in = Objects.requireNonNull(Correspondence.class.getResourceAsStream(resource))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] cells) {
        codes.computeIfAbsent(new Value(cells[0], cells[1]), value -> new ArrayList<>())
                .add(cells[2]);
        if (cells[3].equals("=")) {
            exact.put(new Value(cells[0], cells[2]), cells[1]);
        }
    }
}
