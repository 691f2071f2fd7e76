package fr.maillage.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One grid of the table: its columns, and its rows by name. */
record Grid(List<String> columns, Map<String, List<String>> rows) {
    private static final String NOTHING = ".";

    /** @param name the words after the two sharps over it */
    static Grid of(String name) {
        String all = text();
        String here = all.substring(all.indexOf("## " + name + "\n")).replaceFirst(".*\n", "");
        var lines = here.lines()
                .takeWhile(line -> !line.startsWith("#"))
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.asList(line.strip().split("\\s+")))
                .toList();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (var line : lines.subList(1, lines.size())) {
            if (line.size() != lines.getFirst().size() + 1) {
                throw new IllegalStateException("A line of another width: " + line);
            }
            rows.put(line.getFirst(), line.subList(1, line.size()));
        }
        return new Grid(lines.getFirst(), rows);
    }

    /** What stands there; empty for a point. */
    String at(String row, String column) {
        String cell = Objects.requireNonNull(rows.get(row)).get(columns.indexOf(column));
        return cell.equals(NOTHING) ? "" : cell;
    }

    private static String text() {
        try (InputStream in = Grid.class.getResourceAsStream("/who-meets-what.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
