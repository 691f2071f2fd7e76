package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.community.discretion.Check;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The checklist of a task. */
@Controller
@RequestMapping("/tasks/{id}/items")
class ChecklistController {
    private final Checklists checklists;
    private final Tasks tasks;
    private final TaskPage shown;

    ChecklistController(Checklists checklists, Tasks tasks, TaskPage shown) {
        this.checklists = checklists;
        this.tasks = tasks;
        this.shown = shown;
    }

    @PostMapping
    Object add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String item,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer) {
        String typed = Wording.line(item);
        if (Typing.line(Problems.none(), "item", typed, "task.item.missing").any()) {
            throw new Refused("task.item.missing", Typing.LONGEST_LINE);
        }
        var check = Check.of(typed, "", choice);
        if (check.asks()) {
            return shown.asked(page, viewer, tasks.workable(id, viewer), typed, check)
                    .rejected();
        }
        checklists.add(id, check.title(), viewer);
        return "redirect:" + address(id);
    }

    @PostMapping("/{item}/tick")
    String tick(@PathVariable long id, @PathVariable long item, Viewer.Member viewer) {
        checklists.tick(id, item, viewer);
        return "redirect:" + address(id);
    }

    @PostMapping("/{item}/tick/removal")
    String untick(@PathVariable long id, @PathVariable long item, Viewer.Member viewer) {
        checklists.untick(id, item, viewer);
        return "redirect:" + address(id);
    }

    @PostMapping("/{item}/removal")
    String takeAway(@PathVariable long id, @PathVariable long item, Viewer.Member viewer, HttpServletRequest request) {
        checklists.takeAway(id, item, viewer);
        return Notice.of("task.item.removed")
                .undoneBy("/tasks/" + id + "/items/" + item + "/return")
                .redirect(request, address(id));
    }

    @PostMapping("/{item}/return")
    String bringBack(@PathVariable long id, @PathVariable long item, Viewer.Member viewer, HttpServletRequest request) {
        checklists.bringBack(id, item, viewer);
        return Notice.of("task.item.returned").redirect(request, address(id));
    }

    private static String address(long task) {
        return "/tasks/" + task + "#items";
    }
}
