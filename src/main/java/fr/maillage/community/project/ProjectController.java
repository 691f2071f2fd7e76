package fr.maillage.community.project;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects of a community: their list, one of them, a new one, and what is said of one. */
@Controller
class ProjectController {
    private final Communities communities;
    private final Projects projects;
    private final ProjectPage shown;
    private final Changes changes;
    private final Once once;

    ProjectController(Communities communities, Projects projects, ProjectPage shown, Changes changes, Once once) {
        this.communities = communities;
        this.projects = projects;
        this.shown = shown;
        this.changes = changes;
        this.once = once;
    }

    @GetMapping("/communities/{id}/projects")
    View index(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        var listed = projects.of(community, viewer, after);
        return page.view("community/project/index")
                .with("community", community)
                .with("projects", listed.stream().limit(Projects.PAGE).toList())
                .with("more", listed.size() > Projects.PAGE);
    }

    @GetMapping("/projects/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        changes.see(ChangeKind.PROJECT, id, viewer.id());
        return shown.show(id, page, viewer);
    }

    @GetMapping("/communities/{id}/projects/new")
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        return fresh(id, page, viewer, ProjectForm.empty(), Problems.none(), Check.none());
    }

    @PostMapping("/communities/{id}/projects")
    Object begin(
            @PathVariable long id,
            @ModelAttribute ProjectForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var check = problems.any() ? Check.none() : Check.of(form.nameTyped(), form.objectiveTyped(), choice);
        if (problems.any() || check.asks()) {
            return fresh(id, page, viewer, form, problems, check).rejected();
        }
        var community = communities.readable(id, viewer);
        long project = once.make(
                viewer.id(),
                key,
                check.title() + "\n" + check.body(),
                () -> projects.begin(community, viewer, check.title(), check.body(), form));
        return Notice.of("project.begun").redirect(request, "/projects/" + project);
    }

    @GetMapping("/projects/{id}/edit")
    View edit(@PathVariable long id, Page page, Viewer.Member viewer) {
        var project = projects.led(id, viewer);
        return form(page, viewer, project, ProjectForm.of(project), Problems.none(), Check.none());
    }

    /** Where something else is said of it by now, nothing is written: both stand side by side. */
    @PostMapping("/projects/{id}/edit")
    Object settle(
            @PathVariable long id,
            @ModelAttribute ProjectForm form,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var project = projects.led(id, viewer);
        var problems = form.problems();
        boolean late = form.seen() != project.version();
        var check = problems.any() || late ? Check.none() : Check.of(form.nameTyped(), form.objectiveTyped(), choice);
        if (problems.any() || late || check.asks() || !projects.settle(id, viewer, check.title(), check.body(), form)) {
            return form(page, viewer, projects.led(id, viewer), form, problems, check)
                    .rejected();
        }
        return Notice.of("project.settled").redirect(request, project.address());
    }

    private View fresh(long id, Page page, Viewer.Member viewer, ProjectForm form, Problems problems, Check check) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return page.view("community/project/form")
                .with("community", community)
                .with("project", null)
                .with("late", false)
                .with("form", form)
                .with("problems", problems)
                .with("check", check);
    }

    private View form(
            Page page, Viewer.Member viewer, Project project, ProjectForm form, Problems problems, Check check) {
        return page.view("community/project/form")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("late", form.seen() != project.version())
                .with("form", form)
                .with("problems", problems)
                .with("check", check);
    }
}
