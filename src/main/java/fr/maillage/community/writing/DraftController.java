package fr.maillage.community.writing;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What someone began and what they planned. */
@Controller
class DraftController {
    private final Drafts drafts;
    private final DraftEnds ends;

    DraftController(Drafts drafts, DraftEnds ends) {
        this.drafts = drafts;
        this.ends = ends;
    }

    @GetMapping("/drafts")
    View index(Page page, Viewer.Member viewer) {
        return page.view("community/writing/drafts").with("drafts", drafts.of(viewer));
    }

    @PostMapping("/drafts/{id}/removal")
    String delete(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        ends.delete(id, viewer);
        return Notice.of("draft.deleted").undoneBy("/drafts/" + id + "/return").redirect(request, "/drafts");
    }

    @PostMapping("/drafts/{id}/return")
    String restore(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        ends.restore(id, viewer);
        return Notice.of("draft.restored").redirect(request, "/drafts");
    }

    @PostMapping("/drafts/{id}/plan/removal")
    String withdrawPlan(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        ends.withdrawPlan(id, viewer);
        return Notice.of("draft.unplanned").redirect(request, "/drafts");
    }
}
