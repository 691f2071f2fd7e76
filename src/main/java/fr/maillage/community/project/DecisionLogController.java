package fr.maillage.community.project;

import fr.maillage.community.discretion.Check;
import fr.maillage.identity.Once;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projects/{id}/decisions")
class DecisionLogController {
    private final ProjectPage shown;
    private final DecisionLog decisions;
    private final Once once;

    DecisionLogController(ProjectPage shown, DecisionLog decisions, Once once) {
        this.shown = shown;
        this.decisions = decisions;
        this.once = once;
    }

    @PostMapping
    Object write(
            @PathVariable long id,
            @ModelAttribute DecisionForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var check = problems.any() ? Check.none() : Check.of(form.decidedTyped(), form.whyTyped(), choice);
        if (problems.any() || check.asks()) {
            return shown.show(id, page, viewer, Typed.decision(form, check), problems)
                    .rejected();
        }
        var checked = form.saying(check.title(), check.body());
        once.make(viewer.id(), key, checked.toString(), () -> decisions.write(id, checked, viewer));
        return Notice.of("decision.written").redirect(request, "/projects/" + id);
    }

    @PostMapping("/{decision}/removal")
    String takeAway(
            @PathVariable long id, @PathVariable long decision, Viewer.Member viewer, HttpServletRequest request) {
        decisions.takeAway(id, decision, viewer);
        return Notice.of("decision.removed")
                .undoneBy("/projects/" + id + "/decisions/" + decision + "/return")
                .redirect(request, "/projects/" + id);
    }

    @PostMapping("/{decision}/return")
    String bringBack(
            @PathVariable long id, @PathVariable long decision, Viewer.Member viewer, HttpServletRequest request) {
        decisions.bringBack(id, decision, viewer);
        return Notice.of("decision.returned").redirect(request, "/projects/" + id);
    }
}
