package fr.maillage.community.moderation;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Someone says that a post or a comment should not stand as it is. */
@Controller
@RequestMapping("/posts/{id}/report")
class ReportController {
    private final Reports reports;
    private final Openings openings;

    ReportController(Reports reports, Openings openings) {
        this.reports = reports;
        this.openings = openings;
    }

    @GetMapping
    View ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            Page page,
            Viewer.Member viewer) {
        return form(page, viewer, id, comment, new ReportForm(null, null), Problems.none());
    }

    @PostMapping
    Object report(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            @ModelAttribute ReportForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var reason = Reason.of(form.reason());
        if (problems.any() || reason.isEmpty()) {
            return form(page, viewer, id, comment, form, problems).rejected();
        }
        reports.report(id, comment, viewer, reason.get(), form.said());
        return Notice.of("moderation.reported")
                .redirect(request, "/posts/" + id + (comment == null ? "" : "/comments/" + comment));
    }

    private View form(
            Page page, Viewer.Member viewer, long id, @Nullable Long comment, ReportForm form, Problems problems) {
        return page.view("community/moderation/report")
                .with("quoted", openings.reportable(id, comment, viewer))
                .with("title", comment == null ? "moderation.report.post" : "moderation.report.comment")
                .with("what", "moderation.report.what")
                .with("action", "/posts/" + id + "/report" + (comment == null ? "" : "?comment=" + comment))
                .with("back", "/posts/" + id)
                .with("backTo", "edit.back")
                .with("form", form)
                .with("problems", problems);
    }
}
