package fr.maillage.directory.report;

import fr.maillage.identity.People;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordination's queue of reports. */
@Controller
class QueueController {
    private static final int LONGEST_ANSWER = 4000;
    private final ErrorReports reports;
    private final People people;

    QueueController(ErrorReports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    @GetMapping("/directory/reports")
    View index(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") long after,
            Page page,
            Viewer.Member member) {
        member.coordinator();
        boolean closed = state.equals("closed");
        var listed = reports.list(closed, after);
        return page.view("directory/report/index")
                .with("reports", listed.stream().limit(ErrorReports.PAGE).toList())
                .with("more", listed.size() > ErrorReports.PAGE)
                .with("closed", closed);
    }

    @GetMapping("/directory/reports/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member member) {
        member.coordinator();
        var report = reports.find(id).orElseThrow(NotFound::new);
        return page.view("directory/report/show")
                .with("report", report)
                .with(
                        "closedBy",
                        Optional.ofNullable(report.closedBy())
                                .flatMap(people::nameOf)
                                .orElse(""));
    }

    @PostMapping("/directory/reports/{id}/closing")
    String close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        member.coordinator();
        var report = reports.find(id).orElseThrow(NotFound::new);
        String said = answer.strip();
        String sent = said.substring(0, Math.min(said.length(), LONGEST_ANSWER));
        var notice = Notice.of("report.closed");
        if (reports.close(report, sent, member.id())) {
            notice = notice.undoneBy("/directory/reports/" + id + "/reopening");
        }
        return notice.redirect(request, "/directory/reports");
    }

    @PostMapping("/directory/reports/{id}/reopening")
    String reopen(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        member.coordinator();
        var report = reports.find(id).orElseThrow(NotFound::new);
        reports.reopen(report.id(), member.id());
        return Notice.of("report.reopened").redirect(request, "/directory/reports/" + id);
    }
}
