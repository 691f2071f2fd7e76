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
import org.springframework.web.bind.annotation.RequestParam;

/** Appearing under another name where names are chosen. */
@Controller
class ChosenNameController {
    private final Communities communities;
    private final ChosenNames names;

    ChosenNameController(Communities communities, ChosenNames names) {
        this.communities = communities;
        this.names = names;
    }

    @GetMapping("/communities/{id}/pseudonym")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = named(id, viewer);
        return form(page, community, String.valueOf(community.standing().pseudonym()), Problems.none());
    }

    @PostMapping("/communities/{id}/pseudonym")
    Object change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String pseudonym,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = named(id, viewer);
        var typed = JoinForm.named(pseudonym);
        var problems = typed.nameProblems(community, viewer.name());
        if (!problems.any()) {
            names.check(problems, community, viewer, typed.chosenName());
        }
        if (!problems.any() && !names.change(community, viewer, typed.chosenName())) {
            problems.add("pseudonym", "membership.pseudonym.taken", typed.chosenName());
        }
        if (problems.any()) {
            return form(page, community, typed.chosenName(), problems).rejected();
        }
        return Notice.of("members.name.changed", typed.chosenName())
                .undoneBy(community.address() + "/pseudonym?pseudonym="
                        + page.encoded(String.valueOf(community.standing().pseudonym())))
                .redirect(request, community.address() + "/about");
    }

    private Community named(long id, Viewer.Member viewer) {
        var community = communities.visible(id, viewer);
        if (community.standing().pseudonym() == null) {
            throw new NotFound();
        }
        return community;
    }

    private static View form(Page page, Community community, String name, Problems problems) {
        return page.view("community/membership/pseudonym")
                .with("community", community)
                .with("name", name)
                .with("problems", problems);
    }
}
