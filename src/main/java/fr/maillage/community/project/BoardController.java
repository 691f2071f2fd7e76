package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.identity.Once;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of a project: its tasks in three columns, and where each stands. */
@Controller
class BoardController {
    private final Communities communities;
    private final Projects projects;
    private final Tasks tasks;
    private final Moves moves;
    private final Once once;
    private final Clock clock;

    BoardController(Communities communities, Projects projects, Tasks tasks, Moves moves, Once once, Clock clock) {
        this.communities = communities;
        this.projects = projects;
        this.tasks = tasks;
        this.moves = moves;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/board")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return show(id, page, viewer, "", Problems.none(), Check.none());
    }

    @PostMapping("/projects/{id}/tasks")
    Object add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String stage,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        String typed = Wording.line(title);
        var problems = Typing.line(Problems.none(), "title", typed, "task.title.missing");
        var check = problems.any() ? Check.none() : Check.of(typed, "", choice);
        if (problems.any() || check.asks()) {
            return show(id, page, viewer, typed, problems, check).rejected();
        }
        String said = check.title();
        var column = Stage.named(stage).orElse(Stage.TODO);
        long task = once.make(viewer.id(), key, column + "\n" + said, () -> tasks.add(id, viewer, column, said));
        return Notice.of("task.added")
                .undoneBy("/tasks/" + task + "/removal")
                .redirect(request, "/projects/" + id + "/board");
    }

    /** @param to a column and the task it shall stand above, or UP or DOWN, as {@link Moves} reads it */
    @PostMapping("/tasks/{id}/place")
    String move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var move = moves.move(id, to, viewer);
        return Notice.of("task.moved." + move.to().stage().name().toLowerCase(Locale.ROOT))
                .undoneBy("/tasks/" + id + "/place?to=" + move.before())
                .redirect(request, "/projects/" + move.project() + "/board#move-" + id);
    }

    /** For the board's script, which has moved the card already. */
    @PostMapping(path = "/tasks/{id}/place", headers = "X-Board")
    ResponseEntity<Void> moved(
            @PathVariable long id, @RequestParam(defaultValue = "") String to, Viewer.Member viewer) {
        moves.move(id, to, viewer);
        return ResponseEntity.noContent().build();
    }

    private View show(long id, Page page, Viewer.Member viewer, String typed, Problems problems, Check check) {
        var project = projects.readable(id, viewer);
        return page.view("community/project/board")
                .with("community", communities.readable(project.community(), viewer))
                .with("project", project)
                .with("columns", Column.of(tasks.of(project, viewer)))
                .with("today", LocalDate.ofInstant(clock.instant(), viewer.zone()))
                .with("typed", typed)
                .with("problems", problems)
                .with("check", check);
    }
}
