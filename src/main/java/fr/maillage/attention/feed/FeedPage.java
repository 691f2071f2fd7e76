package fr.maillage.attention.feed;

import java.util.List;

/**
 * @param place where it begins
 * @param waiting from where something waits, wherever the page begins
 * @param found its discussions, and one more where others follow
 */
record FeedPage(Place place, List<Waiting> waiting, List<Item> found) {
    List<Item> shown() {
        return found.stream().limit(Feed.PAGE).toList();
    }

    boolean more() {
        return found.size() > Feed.PAGE;
    }
}
