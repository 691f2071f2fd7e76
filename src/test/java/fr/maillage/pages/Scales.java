package fr.maillage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What each page weighs as it travels: on a first visit with all it needs, and on the next, its assets kept. */
final class Scales {
    private static final int FIRST_VISIT = 100_000;
    private static final int NEXT_VISIT = 15_000;

    /** In bytes. */
    private record Weight(int first, int next) {}

    private final Map<String, Weight> pages = new TreeMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    void weigh(String shape, Sheet sheet, Set<String> asked, Reader reader) {
        int kept = 0;
        int again = sheet.weight();
        for (String part : asked) {
            int weight = parts.computeIfAbsent(part, p -> reader.get(p).weight());
            if (part.startsWith("/assets/")) {
                kept += weight;
            } else {
                again += weight;
            }
        }
        pages.put(shape, new Weight(again + kept, again));
    }

    /** @param report where every page's weight is left, the heaviest first */
    void read(Path report) throws IOException {
        Files.write(
                report,
                pages.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(
                                Comparator.comparingInt(Weight::first).reversed()))
                        .map(page -> "%7d %6d %s"
                                .formatted(
                                        page.getValue().first(), page.getValue().next(), page.getKey()))
                        .toList());
        assertThat(pages).isNotEmpty();
        assertThat(tooHeavy(Weight::first, FIRST_VISIT))
                .as("pages on a first visit")
                .isEmpty();
        assertThat(tooHeavy(Weight::next, NEXT_VISIT)).as("pages on the next").isEmpty();
    }

    private List<String> tooHeavy(ToIntFunction<Weight> when, int limit) {
        return pages.entrySet().stream()
                .filter(page -> when.applyAsInt(page.getValue()) > limit)
                .map(page -> page.getKey() + ": " + when.applyAsInt(page.getValue()))
                .toList();
    }
}
