package fr.maillage.attention.feed;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Marking as read in the feed, which stays on the page where it was done. */
@Controller
class MarkController {
    private static final String READING = "/feed/reading";
    private final Marks marks;

    MarkController(Marks marks) {
        this.marks = marks;
    }

    /**
     * @param community whole communities, each up to where it stood when the page was drawn: {@code number-position}
     * @param post discussions, each up to what was shown of it
     * @param changes pages, files and projects of whole communities, each up to the last change that was shown
     * @param after the page of the feed
     */
    @PostMapping(READING)
    String read(
            @RequestParam(required = false) @Nullable List<String> community,
            @RequestParam(required = false) @Nullable List<String> post,
            @RequestParam(required = false) @Nullable List<String> changes,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var communities = Mark.all(community);
        var before = marks.read(viewer.id(), communities, Mark.all(post));
        var unseen = marks.see(viewer.id(), Mark.all(changes));
        var place = Place.of(after);
        int marked = communities.size() + before.size() + unseen.size();
        var notice = Notice.of("feed.read", marked);
        String undo = Stream.of(
                        Mark.query(
                                "community",
                                communities.stream().map(Mark::thing).toList()),
                        Mark.query("post", before),
                        Mark.query("changes", unseen),
                        "after=" + place)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return (marked == 0 ? notice : notice.undoneBy(READING + "/removal?" + undo))
                .redirect(request, place.address());
    }

    /** Takes the last marking of these communities as read back, within a day, and that of these discussions. */
    @PostMapping(READING + "/removal")
    String unread(
            @RequestParam(required = false) @Nullable List<Long> community,
            @RequestParam(required = false) @Nullable List<String> post,
            @RequestParam(required = false) @Nullable List<String> changes,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            HttpServletRequest request) {
        marks.unsee(viewer.id(), Mark.all(changes));
        marks.unread(viewer.id(), community == null ? List.of() : community, Mark.all(post));
        return Notice.of("feed.unread.again").redirect(request, Place.of(after).address());
    }
}
