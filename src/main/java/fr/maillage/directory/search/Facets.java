package fr.maillage.directory.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of a question, as the listing's documents hold them. */
final class Facets {
    private Facets() {}

    /** The filters as one tsquery over the facets of the listing: any value of each, every filter. */
    static @Nullable String of(Question question, Optional<Long> territory) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Question.FACETS.forEach((name, stem) -> {
            if (question.has(name) && !name.equals("territory")) {
                values.put(stem, question.all(name));
            }
        });
        territory.ifPresent(id -> values.put("z:", List.of(String.valueOf(id))));
        if (values.isEmpty()) {
            return null;
        }
        return values.entrySet().stream()
                .map(facet -> facet.getValue().stream()
                        .map(value -> quoted(facet.getKey() + value))
                        .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
