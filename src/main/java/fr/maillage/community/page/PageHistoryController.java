package fr.maillage.community.page;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Refused;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stood on a page, and coming back to it; the page taken away, and back. */
@Controller
@RequestMapping("/pages/{id}")
class PageHistoryController {
    private final Communities communities;
    private final SharedPages pages;
    private final PageVersions versions;
    private final PageChanges changes;
    private final PageRemovals removals;

    PageHistoryController(
            Communities communities,
            SharedPages pages,
            PageVersions versions,
            PageChanges changes,
            PageRemovals removals) {
        this.communities = communities;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.removals = removals;
    }

    @GetMapping("/history")
    View history(
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int before,
            Page page,
            Viewer.Member viewer) {
        var shared = pages.readable(id, viewer);
        var listed = versions.of(shared, viewer, before);
        return page.view("community/page/history")
                .with("community", communities.readable(shared.community(), viewer))
                .with("shared", shared)
                .with("versions", listed.stream().limit(PageVersions.PAGE).toList())
                .with("more", listed.size() > PageVersions.PAGE);
    }

    @GetMapping("/versions/{number}")
    View version(@PathVariable long id, @PathVariable int number, Page page, Viewer.Member viewer) {
        var shared = pages.readable(id, viewer);
        return page.view("community/page/version")
                .with("community", communities.readable(shared.community(), viewer))
                .with("shared", shared)
                .with("changes", versions.changes(shared, viewer, number, number - 1));
    }

    /** @param seen the version that stood when this was asked for: where another came since, nobody saw what would go */
    @PostMapping("/versions/{number}/restoration")
    String restore(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int seen,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var shared = pages.writable(id, viewer);
        if (!changes.restore(id, number, seen, viewer)) {
            throw new Refused("page.changed.refused");
        }
        return Notice.of("page.restored", number)
                .undoneBy(restoration(shared, seen, seen + 1))
                .redirect(request, shared.address());
    }

    @PostMapping("/removal")
    String takeAway(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        long community = removals.takeAway(id, viewer);
        return Notice.of("page.removed")
                .undoneBy("/pages/" + id + "/return")
                .redirect(request, "/communities/" + community + "/pages");
    }

    @PostMapping("/return")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        removals.bringBack(id, viewer);
        return Notice.of("page.returned").redirect(request, "/pages/" + id);
    }

    static String restoration(SharedPage shared, int version, int seen) {
        return shared.address() + "/versions/" + version + "/restoration?seen=" + seen;
    }
}
