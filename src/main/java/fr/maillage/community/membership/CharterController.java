package fr.maillage.community.membership;

import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The charter of a community, to those who are of it: as it is now, to be accepted where it changed since they did. */
@Controller
@RequestMapping("/communities/{id}/charter")
class CharterController {
    private final Communities communities;
    private final Charters charters;

    CharterController(Communities communities, Charters charters) {
        this.communities = communities;
        this.charters = charters;
    }

    @GetMapping
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return show(page, of(id, viewer), Problems.none());
    }

    /** @param read the number of the charter that was shown */
    @PostMapping
    Object accept(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long read,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = of(id, viewer);
        if (!charters.accept(community, viewer, read)) {
            return show(page, community, Problems.none().add("charter", "charter.changed"))
                    .rejected();
        }
        return Notice.of("charter.accepted").redirect(request, community.address());
    }

    private Community of(long id, Viewer.Member viewer) {
        var community = communities.visible(id, viewer);
        if (!community.standing().belongs() || community.charter().isEmpty()) {
            throw new NotFound();
        }
        return community;
    }

    private View show(Page page, Community community, Problems problems) {
        return page.view("community/membership/charter")
                .with("community", community)
                .with("read", charters.current(community))
                .with("problems", problems);
    }
}
