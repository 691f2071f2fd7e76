package fr.maillage.directory.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The values a schema admits for a field, in the order of the schema. Source and version head each resource.
 *
 * @param name the resource, such as {@code mednum-1.0.2/services}
 * @param labels French label by code
 */
public record ClosedList(String name, Map<String, String> labels) {

    public ClosedList {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    static ClosedList named(String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        try (InputStream resource =
                Objects.requireNonNull(ClosedList.class.getResourceAsStream(name + ".tsv"), "no closed list " + name)) {
            new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        labels.put(line.substring(0, tab), line.substring(tab + 1));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ClosedList(name, labels);
    }

    public boolean contains(String code) {
        return labels.containsKey(code);
    }
}
