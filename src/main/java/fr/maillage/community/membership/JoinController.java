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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Joining a community, or asking to. */
@Controller
class JoinController {
    private final Communities communities;
    private final Memberships memberships;
    private final Requests requests;
    private final ChosenNames names;
    private final Charters charters;

    JoinController(
            Communities communities, Memberships memberships, Requests requests, ChosenNames names, Charters charters) {
        this.communities = communities;
        this.memberships = memberships;
        this.requests = requests;
        this.names = names;
        this.charters = charters;
    }

    @GetMapping("/communities/{id}/membership")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return form(page, joinable(id, viewer), JoinForm.empty(), Problems.none());
    }

    /** Joins where one may; asks to where someone decides. */
    @PostMapping("/communities/{id}/membership")
    Object join(
            @PathVariable long id,
            @ModelAttribute JoinForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community =
                communities.visible(id, viewer); // read once: between two looks the other of two clicks may join
        if (community.standing().belongs()) {
            return "redirect:" + community.address();
        }
        demandJoinable(community);
        var problems = form.problems(community, viewer.name(), charters.current(community));
        if (!problems.any()) {
            names.check(problems, community, viewer, form.chosenName());
        }
        if (problems.any()) {
            return form(page, community, form, problems).rejected();
        }
        if (community.asks()) {
            requests.ask(community, viewer, form);
            return Notice.of("membership.asked").redirect(request, community.address() + "/about");
        }
        memberships.join(community, viewer, form);
        return Notice.of("membership.joined", community.name()).redirect(request, community.address());
    }

    @PostMapping("/communities/{id}/request/removal")
    String takeBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.visible(id, viewer);
        requests.takeBack(community, viewer);
        return Notice.of("membership.taken-back").redirect(request, community.address() + "/about");
    }

    private Community joinable(long id, Viewer.Member viewer) {
        var community = communities.visible(id, viewer);
        demandJoinable(community);
        return community;
    }

    private static void demandJoinable(Community community) {
        if (!community.joins() && !community.asks()) {
            throw new NotFound();
        }
    }

    private View form(Page page, Community community, JoinForm form, Problems problems) {
        return page.view("community/membership/join")
                .with("community", community)
                .with("accepted", Boolean.TRUE.equals(form.charter()))
                .with("pseudonym", form.chosenName())
                .with("level", form.chosenLevel())
                .with("word", form.saidWord())
                .with("read", charters.current(community))
                .with("problems", problems);
    }
}
