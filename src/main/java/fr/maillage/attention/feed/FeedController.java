package fr.maillage.attention.feed;

import fr.maillage.community.Readings;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Mon fil": what is new, page by page, to its end. */
@Controller
class FeedController {
    private final Feed feed;
    private final Readings readings;
    private final Bookmarks bookmarks;
    private final Marks marks;

    FeedController(Feed feed, Readings readings, Bookmarks bookmarks, Marks marks) {
        this.feed = feed;
        this.readings = readings;
        this.bookmarks = bookmarks;
        this.marks = marks;
    }

    @GetMapping("/feed")
    View show(@RequestParam(required = false) @Nullable String after, Page page, Viewer.Member viewer) {
        var place = Place.of(after);
        var items = feed.of(viewer.id(), place);
        var waiting = feed.waitingFor(viewer.id());
        var shown = items.stream().limit(Feed.PAGE).toList();
        boolean first = place.equals(Place.START);
        if (!first) {
            bookmarks.keep(viewer.id(), place);
        }
        return page.view("attention/feed/show")
                .with("sections", Section.of(shown, waiting))
                .with("waiting", waiting.stream().filter(Waiting::listens).toList())
                .with("beside", bookmarks.beside(viewer.id()))
                .with("first", first)
                .with(
                        "next",
                        items.size() > Feed.PAGE ? Place.after(shown.getLast()).toString() : null);
    }

    /** One discussion, up to what was shown of it. */
    @PostMapping("/feed/posts/{id}/reading")
    String read(@PathVariable long id, @RequestParam long position, Viewer.Member viewer) {
        readings.read(viewer.id(), id, position);
        return "redirect:/feed";
    }

    /** Whole communities, each up to where it stood when the page was drawn: {@code number-position}. */
    @PostMapping("/feed/reading")
    String readAll(@RequestParam List<String> community, Viewer.Member viewer, HttpServletRequest request) {
        var read = community.stream()
                .map(Place::of)
                .filter(place -> place.community() > 0)
                .toList();
        var communities = read.stream().map(Place::community).toList();
        marks.readAll(
                viewer.id(), communities, read.stream().map(Place::position).toList());
        return Notice.of("feed.read", read.size())
                .undoneBy("/feed/reading/removal?"
                        + communities.stream().map(id -> "community=" + id).collect(Collectors.joining("&")))
                .redirect(request, "/feed");
    }

    /** Takes the last marking of these communities as read back, within a day. */
    @PostMapping("/feed/reading/removal")
    String unread(@RequestParam List<Long> community, Viewer.Member viewer, HttpServletRequest request) {
        marks.unread(viewer.id(), community);
        return Notice.of("feed.unread.again").redirect(request, "/feed");
    }
}
