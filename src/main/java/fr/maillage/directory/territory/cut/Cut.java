package fr.maillage.directory.territory.cut;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A territory cut in parts.
 *
 * @param id 0 before the first save
 * @param version grows with every save
 * @param placed the letter of the part of each commune, by the commune's code; communes in no part are absent
 */
public record Cut(long id, String name, long area, int version, List<Part> parts, Map<String, String> placed) {
    public static Cut fresh(String name, long area, int parts) {
        var list = IntStream.range(0, Math.clamp(parts, 2, Part.MOST))
                .mapToObj(position -> new Part(null, position, ""))
                .toList();
        return new Cut(0, name, area, 0, list, Map.of());
    }

    /** One more part at the end, as long as there are letters. */
    public Cut widened() {
        int next = parts.isEmpty() ? 0 : parts.getLast().position() + 1;
        return next >= Part.MOST
                ? this
                : new Cut(
                        id,
                        name,
                        area,
                        version,
                        Stream.concat(parts.stream(), Stream.of(new Part(null, next, "")))
                                .toList(),
                        placed);
    }

    /** This cut, to be saved over another version: its parts are found again by their letters. */
    Cut over(Cut theirs) {
        return new Cut(id, name, area, theirs.version(), parts, placed);
    }

    public String letterOf(String commune) {
        return placed.getOrDefault(commune, "");
    }

    public long communesIn(String letter) {
        return placed.values().stream().filter(letter::equals).count();
    }
}
