package fr.maillage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    void read() {
        var heaviest = Comparator.comparing(Map.Entry<String, Weight>::getValue, Comparator.comparingInt(Weight::first));
        System.out.println(pages.entrySet().stream().sorted(heaviest.reversed()).toList());
        System.out.println(parts);
        assertThat(pages).isNotEmpty();
        assertThat(pages.values()).as("first visits %s", pages).extracting(Weight::first).allMatch(w -> w <= FIRST_VISIT);
        assertThat(pages.values()).as("next visits %s", pages).extracting(Weight::next).allMatch(w -> w <= NEXT_VISIT);
    }
}
