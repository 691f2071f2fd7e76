package fr.maillage.community.project;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who wrote a decision down says it otherwise. */
@Controller
@RequestMapping("/projects/{id}/decisions/{decision}/edit")
class DecisionEditController {
    private final Communities communities;
    private final Projects projects;
    private final DecisionLog decisions;

    DecisionEditController(Communities communities, Projects projects, DecisionLog decisions) {
        this.communities = communities;
        this.projects = projects;
        this.decisions = decisions;
    }

    @GetMapping
    View edit(@PathVariable long id, @PathVariable long decision, Page page, Viewer.Member viewer) {
        var one = decisions.own(id, decision, viewer);
        return form(page, viewer, id, one, one.state(), DecisionForm.of(one), Problems.none(), Check.none());
    }

    /** Where it changed meanwhile, in another window, nothing is written: both stand side by side. */
    @PostMapping
    Object change(
            @PathVariable long id,
            @PathVariable long decision,
            @ModelAttribute DecisionForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(defaultValue = "0") int state,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var one = decisions.own(id, decision, viewer);
        var problems = form.problems();
        boolean same = one.title().equals(form.decidedTyped()) && one.why().equals(form.whyTyped());
        var check = problems.any() || same ? Check.none() : Check.of(form.decidedTyped(), form.whyTyped(), choice);
        if (problems.any() || check.asks()) {
            return form(page, viewer, id, one, state, form, problems, check).rejected();
        }
        var said = same ? form : form.saying(check.title(), check.body());
        if (!decisions.change(id, decision, state, said, viewer)) {
            return form(page, viewer, id, decisions.own(id, decision, viewer), state, form, problems, Check.none())
                    .rejected();
        }
        return Notice.of("decision.changed").redirect(request, "/projects/" + id);
    }

    private View form(
            Page page,
            Viewer.Member viewer,
            long id,
            LoggedDecision one,
            int state,
            DecisionForm form,
            Problems problems,
            Check check) {
        var project = projects.readable(id, viewer);
        return page.view("community/project/decision")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("one", one)
                .with("late", one.state() != state)
                .with("form", form)
                .with("problems", problems)
                .with("check", check);
    }
}
