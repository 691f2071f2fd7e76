package fr.maillage.community.moderation;

import fr.maillage.community.discussion.Permalinks;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who keeps a community takes the words of another away: with a reason, which the other reads and may appeal against. */
@Controller
@RequestMapping("/posts/{id}/decision")
class TakeAwayController {
    private final Openings openings;
    private final Decisions decisions;
    private final Permalinks permalinks;

    TakeAwayController(Openings openings, Decisions decisions, Permalinks permalinks) {
        this.openings = openings;
        this.decisions = decisions;
        this.permalinks = permalinks;
    }

    /** What was reported already is decided on where the reports are read. */
    @GetMapping
    Object ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            Page page,
            Viewer.Member viewer) {
        var quoted = openings.takeable(id, comment, viewer);
        var open = openings.open(id, comment);
        return open.isPresent()
                ? "redirect:/moderation/" + open.get()
                : form(page, id, comment, quoted, "", Problems.none());
    }

    @PostMapping
    Object takeAway(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var quoted = openings.takeable(id, comment, viewer);
        var problems = DecisionForm.reason(Problems.none(), reason);
        if (problems.any()) {
            return form(page, id, comment, quoted, reason, problems).rejected();
        }
        long community = decisions.takeAway(id, comment, viewer, reason.strip());
        return Notice.of("queue.taken-away")
                .redirect(request, comment == null ? "/communities/" + community : permalinks.of(id, comment));
    }

    private static View form(
            Page page, long id, @Nullable Long comment, Quoted quoted, String reason, Problems problems) {
        return page.view("community/moderation/takeaway")
                .with("quoted", quoted)
                .with("post", id)
                .with("comment", comment)
                .with("reason", reason)
                .with("problems", problems);
    }
}
