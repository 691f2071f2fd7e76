package fr.maillage.directory.report;

import fr.maillage.directory.entry.Entries;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "Report an error", open to everyone. */
@Controller
class ReportController {
    private final ErrorReports reports;
    private final Entries entries;
    private final Patience patience;

    ReportController(ErrorReports reports, Entries entries, Patience patience) {
        this.reports = reports;
        this.entries = entries;
        this.patience = patience;
    }

    @GetMapping("/directory/entries/{id}/report")
    View show(@PathVariable long id, Page page) {
        entries.require(id);
        return form(id, page, new ReportForm(null, null, null), Problems.none());
    }

    @PostMapping("/directory/entries/{id}/report")
    Object write(@PathVariable long id, @ModelAttribute ReportForm form, Page page, HttpServletRequest request) {
        entries.require(id);
        var problems = form.problems();
        if (problems.any()) {
            return form(id, page, form, problems).rejected();
        }
        if (!form.byRobot()) {
            if (!patience.allows(request.getRemoteAddr())) {
                throw new Refused("report.too-many");
            }
            reports.write(
                    id,
                    form.text(),
                    form.address().isEmpty() ? null : form.address(),
                    page.viewer().language());
        }
        return Notice.of("report.sent").redirect(request, "/directory/entries/" + id);
    }

    private View form(long id, Page page, ReportForm form, Problems problems) {
        return page.view("directory/report/form")
                .with("id", id)
                .with("name", reports.nameOf(id))
                .with("message", form.text())
                .with("email", form.address())
                .with("problems", problems);
    }
}
