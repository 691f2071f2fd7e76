package fr.maillage.community.project;

import fr.maillage.community.discretion.Check;
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

/** One task: what is said of it, who does it, by when. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {
    private final Tasks tasks;
    private final TaskPage shown;

    TaskController(Tasks tasks, TaskPage shown) {
        this.tasks = tasks;
        this.shown = shown;
    }

    @GetMapping
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        var task = tasks.readable(id, viewer);
        return shown.show(page, viewer, task, TaskForm.of(task), Problems.none(), Check.none());
    }

    /** Where something else is said of it by now, nothing is written: both stand side by side. */
    @PostMapping
    Object change(
            @PathVariable long id,
            @ModelAttribute TaskForm form,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var task = tasks.workable(id, viewer);
        var problems = form.problems();
        boolean same = task.title().equals(form.titleTyped()) && task.note().equals(form.noteTyped());
        var check = problems.any() ? Check.none() : Check.of(form.titleTyped(), form.noteTyped(), choice);
        boolean asks = check.asks() && !same;
        if (problems.any() || asks) {
            return shown.show(page, viewer, task, form, problems, asks ? check : Check.none())
                    .rejected();
        }
        if (!tasks.change(id, viewer, form.saying(check.title(), check.body()))) {
            return shown.show(page, viewer, tasks.workable(id, viewer), form, problems, Check.none())
                    .rejected();
        }
        return Notice.of("task.changed").redirect(request, board(task.project()));
    }

    @PostMapping("/removal")
    String takeAway(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        long project = tasks.takeAway(id, viewer);
        return Notice.of("task.removed").undoneBy("/tasks/" + id + "/return").redirect(request, board(project));
    }

    @PostMapping("/return")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        return Notice.of("task.returned").redirect(request, board(tasks.bringBack(id, viewer)));
    }

    private static String board(long project) {
        return "/projects/" + project + "/board";
    }
}
