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

/** A milestone or a meeting is put off, or said otherwise. */
@Controller
@RequestMapping("/projects/{id}/days/{day}/edit")
class DayEditController {
    private final Communities communities;
    private final Projects projects;
    private final ProjectDays days;

    DayEditController(Communities communities, Projects projects, ProjectDays days) {
        this.communities = communities;
        this.projects = projects;
        this.days = days;
    }

    @GetMapping
    View edit(@PathVariable long id, @PathVariable long day, Page page, Viewer.Member viewer) {
        var one = days.workable(id, day, viewer);
        return form(page, viewer, id, one, one.state(), DayForm.of(one), Problems.none(), Check.none());
    }

    /** Where it changed meanwhile, nothing is written: both stand side by side. */
    @PostMapping
    Object change(
            @PathVariable long id,
            @PathVariable long day,
            @ModelAttribute DayForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(defaultValue = "0") int state,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var one = days.workable(id, day, viewer);
        var problems = form.problems();
        boolean same = one.title().equals(form.titleTyped());
        var check = problems.any() || same ? Check.none() : Check.of(form.titleTyped(), "", choice);
        if (problems.any() || check.asks()) {
            return form(page, viewer, id, one, state, form, problems, check).rejected();
        }
        if (!days.change(id, day, state, same ? form : form.saying(check.title()), viewer)) {
            return form(page, viewer, id, days.workable(id, day, viewer), state, form, problems, Check.none())
                    .rejected();
        }
        return Notice.of("project.day.changed").redirect(request, "/projects/" + id);
    }

    private View form(
            Page page,
            Viewer.Member viewer,
            long id,
            ProjectDay one,
            int state,
            DayForm form,
            Problems problems,
            Check check) {
        var project = projects.readable(id, viewer);
        return page.view("community/project/day")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("one", one)
                .with("late", one.state() != state)
                .with("form", form)
                .with("problems", problems)
                .with("check", check);
    }
}
