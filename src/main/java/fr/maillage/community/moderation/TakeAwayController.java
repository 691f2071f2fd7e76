package fr.maillage.community.moderation;

import fr.maillage.community.discussion.Permalinks;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who keeps a community takes away what is another's: with a reason, which the other reads and may appeal against. */
@Controller
class TakeAwayController {
    private static final String WHERE = "/{where:posts|pages|documents|projects|names}/{id}/decision";
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
    @GetMapping(WHERE)
    Object ask(
            @PathVariable String where,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            Page page,
            Viewer.Member viewer) {
        var about = About.at(where, id, comment);
        var found = openings.takeable(about, viewer);
        var open = openings.open(about);
        return open.isPresent() ? "redirect:/moderation/" + open.get() : form(page, about, found, "", Problems.none());
    }

    @PostMapping(WHERE)
    Object takeAway(
            @PathVariable String where,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var about = About.at(where, id, comment);
        var found = openings.takeable(about, viewer);
        var problems = DecisionForm.reason(Problems.none(), reason);
        if (problems.any()) {
            return form(page, about, found, reason, problems).rejected();
        }
        var one = decisions.takeAway(about, viewer, reason.strip());
        return Notice.of("queue.taken-away")
                .undoneBy(one.address() + "/decision/removal")
                .redirect(request, comment == null ? about.list(one.community()) : permalinks.of(id, comment));
    }

    /** By one click, for who was mistaken. */
    @PostMapping("/moderation/{id}/decision/removal")
    String takeBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var back = reversals.takeBack(id, viewer);
        if (!back.unasked()) {
            return Notice.of(back.away() ? "queue.undecided" : "queue.reopened").redirect(request, "/moderation/" + id);
        }
        var about = back.about();
        return Notice.of("queue.given-back")
                .redirect(
                        request,
                        about.kind() == About.Kind.COMMENT
                                ? permalinks.of(Objects.requireNonNull(about.post()), about.thing())
                                : about.place(back.community()));
    }

    private static View form(Page page, About about, Openings.Found found, String reason, Problems problems) {
        return page.view("community/moderation/takeaway")
                .with("quoted", found.quoted())
                .with("about", about)
                .with("back", found.place())
                .with("reason", reason)
                .with("problems", problems);
    }
}
