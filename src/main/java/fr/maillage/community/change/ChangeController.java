package fr.maillage.community.change;

import fr.maillage.community.Changes;
import fr.maillage.community.home.Communities;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages, files and projects of a community that changed since the viewer saw them. */
@Controller
@RequestMapping("/communities/{id}/changes")
class ChangeController {
    private final Communities communities;
    private final Changes changes;
    private final ChangedThings things;

    ChangeController(Communities communities, Changes changes, ChangedThings things) {
        this.communities = communities;
        this.changes = changes;
        this.things = things;
    }

    @GetMapping
    View index(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        return page.view("community/change/index")
                .with("community", community)
                .with("changed", changes.unseen(id, viewer.id()).orElse(null))
                .with("things", things.unseen(community, viewer))
                .with("more", things.more(community, viewer));
    }

    /** @param to the position of the last change on the page: what comes later stays to be seen */
    @PostMapping("/seen")
    String see(@PathVariable long id, @RequestParam long to, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.readable(id, viewer);
        var before = changes.seeAll(viewer.id(), List.of(new Changes.Seen(id, to)));
        var notice = Notice.of("changes.seen");
        return (before.isEmpty()
                        ? notice
                        : notice.undoneBy(community.address() + "/changes/seen/removal?to="
                                + before.getFirst().to()))
                .redirect(request, community.address());
    }

    @PostMapping("/seen/removal")
    String unsee(@PathVariable long id, @RequestParam long to, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.readable(id, viewer);
        changes.unsee(viewer.id(), List.of(new Changes.Seen(id, to)));
        return Notice.of("changes.unseen").redirect(request, community.address() + "/changes");
    }
}
