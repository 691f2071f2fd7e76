package fr.maillage.community.project;

import fr.maillage.community.Wording;
import fr.maillage.community.discretion.Check;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who takes part in a project, its days and what it uses. */
@Controller
@RequestMapping("/projects/{id}")
class ProjectPartsController {
    private final ProjectPage shown;
    private final Participants participants;
    private final ProjectDays days;
    private final LinkedDocuments pages;
    private final Once once;

    ProjectPartsController(
            ProjectPage shown, Participants participants, ProjectDays days, LinkedDocuments pages, Once once) {
        this.shown = shown;
        this.participants = participants;
        this.days = days;
        this.pages = pages;
        this.once = once;
    }

    @PostMapping("/participation")
    String join(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        participants.join(id, viewer);
        return done("project.joined", id, "/participation/removal", request);
    }

    @PostMapping("/participation/removal")
    String leave(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        participants.leave(id, viewer);
        return done("project.left", id, "/participation", request);
    }

    @PostMapping("/days")
    Object add(
            @PathVariable long id,
            @ModelAttribute DayForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var check = problems.any() ? Check.none() : Check.of(form.titleTyped(), "", choice);
        if (problems.any() || check.asks()) {
            return shown.show(id, page, viewer, Typed.day(form, check), problems)
                    .rejected();
        }
        var checked = form.saying(check.title());
        once.make(viewer.id(), key, checked.toString(), () -> days.add(id, checked, viewer));
        return Notice.of("project.day.added").redirect(request, "/projects/" + id);
    }

    @PostMapping("/days/{day}/reached")
    String reach(@PathVariable long id, @PathVariable long day, Viewer.Member viewer, HttpServletRequest request) {
        days.reach(id, day, viewer);
        return done("project.day.reached.done", id, "/days/" + day + "/reached/removal", request);
    }

    @PostMapping("/days/{day}/reached/removal")
    String unreach(@PathVariable long id, @PathVariable long day, Viewer.Member viewer, HttpServletRequest request) {
        days.unreach(id, day, viewer);
        return done("project.day.unreached", id, "/days/" + day + "/reached", request);
    }

    @PostMapping("/days/{day}/removal")
    String takeAway(@PathVariable long id, @PathVariable long day, Viewer.Member viewer, HttpServletRequest request) {
        days.takeAway(id, day, viewer);
        return done("project.day.removed", id, "/days/" + day + "/return", request);
    }

    @PostMapping("/days/{day}/return")
    String bringBack(@PathVariable long id, @PathVariable long day, Viewer.Member viewer, HttpServletRequest request) {
        days.bringBack(id, day, viewer);
        return Notice.of("project.day.returned").redirect(request, "/projects/" + id);
    }

    /**
     * A page, a file or a discussion is linked by its name. Where several may be meant, they are shown to choose from.
     *
     * @param number where it was chosen
     */
    @PostMapping("/pages")
    Object link(
            @PathVariable long id,
            @RequestParam(name = "page", defaultValue = "0") long number,
            @RequestParam(defaultValue = "PAGE") String kind,
            @RequestParam(defaultValue = "") String named,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        String typed = Wording.line(named);
        var found = number == 0 ? pages.named(id, typed, viewer) : List.<LinkedDocument>of();
        if (number == 0 && found.size() != 1) {
            var problems = Problems.none().addIf(found.isEmpty(), "named", "project.page.unknown");
            return shown.show(id, page, viewer, Typed.page(typed, found), problems)
                    .rejected();
        }
        var what = number == 0 ? found.getFirst().kind() : kind(kind);
        long one = number == 0 ? found.getFirst().thing() : number;
        pages.link(id, what, one, viewer);
        return done("project.page.linked", id, "/pages/removal?kind=" + what + "&page=" + one, request);
    }

    @PostMapping("/pages/removal")
    String unlink(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long page,
            @RequestParam(defaultValue = "PAGE") String kind,
            Viewer.Member viewer,
            HttpServletRequest request) {
        pages.unlink(id, kind(kind), page, viewer);
        return done("project.page.unlinked", id, "/pages?kind=" + kind + "&page=" + page, request);
    }

    private static LinkedDocument.Kind kind(String typed) {
        return LinkedDocument.Kind.of(typed).orElseThrow(NotFound::new);
    }

    private static String done(String key, long project, String undo, HttpServletRequest request) {
        String address = "/projects/" + project;
        return Notice.of(key).undoneBy(address + undo).redirect(request, address);
    }
}
