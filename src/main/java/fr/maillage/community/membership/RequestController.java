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

/** Who asks to join, before those who let people in; each is answered once, by whoever comes first. */
@Controller
class RequestController {
    private static final int LONGEST_WORD = 1000;
    private static final String REQUESTS = "/requests";
    private final Communities communities;
    private final Requests requests;

    RequestController(Communities communities, Requests requests) {
        this.communities = communities;
        this.requests = requests;
    }

    @GetMapping("/communities/{id}/requests")
    View index(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        return page.view("community/membership/requests")
                .with("community", community)
                .with("requests", requests.of(community));
    }

    @PostMapping("/communities/{id}/requests/{asked}/admission")
    String letIn(@PathVariable long id, @PathVariable long asked, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        Communities.demandOpen(community);
        boolean in = requests.letIn(community, asked, viewer);
        return Notice.of(in ? "members.request.let-in" : "members.request.answered")
                .redirect(request, community.address() + REQUESTS);
    }

    @GetMapping("/communities/{id}/requests/{asked}/refusal")
    View refusal(@PathVariable long id, @PathVariable long asked, Page page, Viewer.Member viewer) {
        return form(page, communities.kept(id, viewer), asked, "", Problems.none());
    }

    @PostMapping("/communities/{id}/requests/{asked}/refusal")
    Object decline(
            @PathVariable long id,
            @PathVariable long asked,
            @RequestParam(defaultValue = "") String word,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        String said = word.strip();
        if (said.length() > LONGEST_WORD) {
            var problems = Problems.none().add("word", "community.too-long", said.length(), LONGEST_WORD);
            return form(page, community, asked, said, problems).rejected();
        }
        var refusal = requests.decline(community, asked, said, viewer);
        if (refusal.isEmpty()) {
            return Notice.of("members.request.answered").redirect(request, community.address() + REQUESTS);
        }
        return Notice.of("members.request.declined")
                .undoneBy(community.address() + "/refusals/" + refusal.getAsLong() + "/removal")
                .redirect(request, community.address() + REQUESTS);
    }

    @PostMapping("/communities/{id}/refusals/{refusal}/removal")
    String reopen(@PathVariable long id, @PathVariable long refusal, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        requests.reopen(community, refusal, viewer);
        return Notice.of("members.request.reopened").redirect(request, community.address() + REQUESTS);
    }

    private View form(Page page, Community community, long asked, String word, Problems problems) {
        var waiting = requests.of(community).stream()
                .filter(one -> one.id() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
        return page.view("community/membership/refusal")
                .with("community", community)
                .with("waiting", waiting)
                .with("word", word)
                .with("problems", problems);
    }
}
