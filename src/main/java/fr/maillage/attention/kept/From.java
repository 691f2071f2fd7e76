package fr.maillage.attention.kept;

import fr.maillage.attention.feed.Place;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where a discussion is kept or let go, of ours alone: one goes on there.
 *
 * @param back the word for it; of a search, its address
 */
record From(String address, String back, Place place) {
    private static final String SEARCH = "/search?";

    /** @param after the page of the feed, where it is none of the others */
    static From of(long post, String back, @Nullable String after) {
        var place = Place.of(after);
        return switch (back) {
            case "kept" -> new From("/feed/kept", back, place);
            case "alerts" -> new From("/alerts", back, place);
            case "post" -> new From("/posts/" + post, back, place);
            default -> back.startsWith(SEARCH) ? new From(back, back, place) : new From(place.address(), "", place);
        };
    }

    /** As the parameters of the address that takes it back. */
    String query() {
        return back.isEmpty() ? "after=" + place : "back=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }
}
