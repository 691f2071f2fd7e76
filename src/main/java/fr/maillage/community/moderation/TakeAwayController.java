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
import org.springframework.web.bind.annotation.RequestParam;

/** Who keeps a community takes the words of another away: with a reason, which the other reads and may appeal against. */
@Controller
class TakeAwayController {
    private final Openings openings;
    private final Decisions decisions;
    private final Reversals reversals;
    private final Permalinks permalinks;

    TakeAwayController(Openings openings, Decisions decisions, Reversals reversals, Permalinks permalinks) {
        this.openings = openings;
        this.decisions = decisions;
        this.reversals = reversals;
        this.permalinks = permalinks;
    }

    /** What was reported already is decided on where the reports are read. */
    @GetMapping("/posts/{id}/decision")
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

    @PostMapping("/posts/{id}/decision")
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
        var one = decisions.takeAway(id, comment, viewer, reason.strip());
        return Notice.of("queue.taken-away")
                .undoneBy(one.address() + "/decision/removal")
                .redirect(request, comment == null ? "/communities/" + one.community() : permalinks.of(id, comment));
    }

    /** By one click, for who was mistaken. */
    @PostMapping("/moderation/{id}/decision/removal")
    String takeBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var back = reversals.takeBack(id, viewer);
        String address = "/posts/" + back.post();
        if (back.hidden()) {
            return Notice.of("queue.undecided").redirect(request, "/moderation/" + id);
        }
        return Notice.of("queue.given-back")
                .redirect(request, back.comment() == null ? address : permalinks.of(back.post(), back.comment()));
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
