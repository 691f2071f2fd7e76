package fr.maillage.directory.formats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds small place files around one sound place. */
final class CsvText {
    private CsvText() {}

    static Map<String, String> place() {
        Map<String, String> place = new LinkedHashMap<>();
        Format.PLACES.fields().forEach(field -> place.put(field.name(), ""));
        place.putAll(Map.of(
                "id", "lieu-1",
                "pivot", "00000000000000",
                "nom", "Médiathèque des Tilleuls",
                "commune", "Gourin",
                "code_postal", "56110",
                "adresse", "1 place de l’Église",
                "latitude", "48.067600",
                "longitude", "-3.206690",
                "date_maj", "2024-08-01"));
        return place;
    }

    static Map<String, String> place(String column, String value) {
        Map<String, String> place = place();
        place.put(column, value);
        return place;
    }

    static String header(String separator) {
        return Format.PLACES.fields().stream().map(Field::name).collect(Collectors.joining(separator));
    }

    static String row(Map<String, String> place, String separator) {
        return place.values().stream()
                .map(cell -> cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(separator));
    }

    static String file(String... rows) {
        return header(",") + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    /** A file of one place, sound but for one cell. */
    static String with(String column, String value) {
        return file(row(place(column, value), ","));
    }

    static String row(String id) {
        return row(place("id", id), ",");
    }
}
