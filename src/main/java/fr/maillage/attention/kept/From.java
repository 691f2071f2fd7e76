package fr.maillage.attention.kept;

import fr.maillage.attention.feed.Place;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Where a discussion is kept or let go, of ours alone: one goes on there.
 *
 * @param query the parameters of the address that takes it back
 */
record From(String address, String query) {
    private static final String SEARCH = "/search?";
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    /**
     * @param back the word for it; of a search, its address
     * @param after the page of the discussion, or of the feed where it is none of the others
     */
    static From of(long post, String back, @Nullable String after) {
        return switch (back) {
            case "kept" -> new From("/feed/kept", "back=kept");
            case "alerts" -> new From("/alerts", "back=alerts");
            case "post" -> discussion(post, after);
            default ->
                back.startsWith(SEARCH)
                        ? new From(back, "back=" + UriUtils.encode(back, StandardCharsets.UTF_8))
                        : feed(Place.of(after));
        };
    }

    /** Its page is always named: without, one is led to where they stopped, and what was said of it is lost on the way. */
    private static From discussion(long post, @Nullable String after) {
        String page = "after=" + (after != null && POSITION.matcher(after).matches() ? after : "0");
        return new From("/posts/" + post + "?" + page, "back=post&" + page);
    }

    private static From feed(Place place) {
        return new From(place.address(), "after=" + place);
    }
}
