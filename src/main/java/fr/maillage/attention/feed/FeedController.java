package fr.maillage.attention.feed;

import fr.maillage.attention.alert.Arrived;
import fr.maillage.community.Changed;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Mon fil": what is new, page by page, to its end. */
@Controller
class FeedController {
    private final Feed feed;
    private final Bookmarks bookmarks;
    private final QuietChanges changes;
    private final Arrived arrived;

    FeedController(Feed feed, Bookmarks bookmarks, QuietChanges changes, Arrived arrived) {
        this.feed = feed;
        this.bookmarks = bookmarks;
        this.changes = changes;
        this.arrived = arrived;
    }

    @GetMapping("/feed")
    View show(@RequestParam(required = false) @Nullable String after, Page page, Viewer.Member viewer) {
        var found = feed.page(viewer.id(), Place.of(after));
        var shown = found.shown();
        var changed = found.more() ? List.<Changed>of() : changes.of(viewer.id()); // after the last discussion
        return page.view("attention/feed/show")
                .with("sections", Section.of(shown, found.waiting()))
                .with("waiting", found.waiting())
                .with("changed", changed)
                .with("alerts", arrived.to(viewer.id()))
                .with(
                        "stopped",
                        found.more() && found.place().equals(Place.START)
                                ? bookmarks.of(viewer.id()).map(Place::address).orElse(null)
                                : null)
                .with("after", found.place().toString())
                .with("next", found.more() ? Place.after(shown.getLast()).toString() : null);
    }

    /** Goes on to a page, and keeps that they did. It is posted: whatever fetches links ahead reads nothing. */
    @PostMapping("/feed/place")
    String goOn(@RequestParam String after, Viewer.Member viewer) {
        var place = Place.of(after);
        if (!place.equals(Place.START)) {
            bookmarks.keep(viewer.id(), place);
        }
        return "redirect:" + place.address();
    }
}
