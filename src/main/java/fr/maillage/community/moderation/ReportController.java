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

/** Someone says that a post, a comment, a page, a file, a project or a chosen name should not stand as it is. */
@Controller
@RequestMapping("/{where:posts|pages|documents|projects|names}/{id}/report")
class ReportController {
    private final Reports reports;
    private final Openings openings;

    ReportController(Reports reports, Openings openings) {
        this.reports = reports;
        this.openings = openings;
    }

    @GetMapping
    View ask(
            @PathVariable String where,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            Page page,
            Viewer.Member viewer) {
        return form(page, viewer, About.at(where, id, comment), new ReportForm(null, null), Problems.none());
    }

    @PostMapping
    Object report(
            @PathVariable String where,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long comment,
            @ModelAttribute ReportForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var about = About.at(where, id, comment);
        var problems = form.problems();
        var reason = Reason.of(form.reason());
        if (problems.any() || reason.isEmpty()) {
            return form(page, viewer, about, form, problems).rejected();
        }
        String place = openings.reportable(about, viewer).place();
        reports.report(about, viewer, reason.get(), form.said());
        return Notice.of("moderation.reported")
                .onward("/moderation", "moderation.title")
                .redirect(request, place);
    }

    private View form(Page page, Viewer.Member viewer, About about, ReportForm form, Problems problems) {
        var found = openings.reportable(about, viewer);
        return page.view("community/moderation/report")
                .with("quoted", found.quoted())
                .with("title", "moderation.report." + about.kind().key())
                .with("what", "moderation.report.what")
                .with("action", about.act("report"))
                .with("back", found.place())
                .with("backTo", "moderation.back." + about.kind().key())
                .with("before", reports.before(about, viewer).orElse(null))
                .with("form", form)
                .with("problems", problems);
    }
}
