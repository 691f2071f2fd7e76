package fr.maillage.attention.feed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page of the feed shows of one community. */
public record Section(Waiting community, List<Item> items) {
    static List<Section> of(List<Item> items, List<Waiting> waiting) {
        Map<Long, List<Item>> shown = items.stream().collect(Collectors.groupingBy(Item::community));
        return waiting.stream()
                .filter(community -> shown.containsKey(community.community()))
                .map(community -> new Section(community, shown.getOrDefault(community.community(), List.of())))
                .toList();
    }
}
