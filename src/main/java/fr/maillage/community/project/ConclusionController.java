package fr.maillage.community.project;

import fr.maillage.community.Wording;
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

/** The end of a project: its summary is proposed, changed, and stands from then on. */
@Controller
@RequestMapping("/projects/{id}/closing")
class ConclusionController {
    private final Communities communities;
    private final Projects projects;
    private final Tasks tasks;
    private final ProjectDays days;
    private final DecisionLog decisions;
    private final Conclusions conclusions;

    ConclusionController(
            Communities communities,
            Projects projects,
            Tasks tasks,
            ProjectDays days,
            DecisionLog decisions,
            Conclusions conclusions) {
        this.communities = communities;
        this.projects = projects;
        this.tasks = tasks;
        this.days = days;
        this.decisions = decisions;
        this.conclusions = conclusions;
    }

    @GetMapping
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        var project = projects.led(id, viewer);
        String summary = project.summary().isEmpty()
                ? Proposal.of(page, project, tasks.of(project, viewer), days.of(project), decisions.of(project, viewer))
                : project.summary();
        return form(page, viewer, project, summary, Problems.none(), Check.none());
    }

    @PostMapping
    Object close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String summary,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        String typed = Wording.text(summary);
        var problems = Typing.text(Problems.none(), "summary", typed)
                .addIf(typed.isEmpty(), "summary", "project.summary.missing");
        var check = problems.any() ? Check.none() : Check.of("", typed, choice);
        if (problems.any() || check.asks()) {
            return form(page, viewer, projects.led(id, viewer), typed, problems, check)
                    .rejected();
        }
        conclusions.close(id, check.body(), viewer);
        return Notice.of("project.closed.done")
                .undoneBy("/projects/" + id + "/closing/removal")
                .redirect(request, "/projects/" + id);
    }

    @PostMapping("/removal")
    String reopen(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        conclusions.reopen(id, viewer);
        return Notice.of("project.reopened").redirect(request, "/projects/" + id);
    }

    private View form(
            Page page, Viewer.Member viewer, Project project, String summary, Problems problems, Check check) {
        return page.view("community/project/closing")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("summary", summary)
                .with("problems", problems)
                .with("check", check);
    }
}
