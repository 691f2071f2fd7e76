package fr.maillage.community.moderation;

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

/** A message of a conversation is reported to the coordination, which decides. */
@Controller
class MessageReportController {
    private final MessageReports reports;

    MessageReportController(MessageReports reports) {
        this.reports = reports;
    }

    @GetMapping("/conversations/{talk}/messages/{message}/report")
    View ask(@PathVariable long talk, @PathVariable long message, Page page, Viewer.Member viewer) {
        return form(page, viewer, talk, message, new ReportForm(null, null), Problems.none());
    }

    @PostMapping("/conversations/{talk}/messages/{message}/report")
    Object report(
            @PathVariable long talk,
            @PathVariable long message,
            @ModelAttribute ReportForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var reason = Reason.of(form.reason());
        if (problems.any() || reason.isEmpty()) {
            return form(page, viewer, talk, message, form, problems).rejected();
        }
        reports.report(talk, message, viewer, reason.get(), form.said());
        return Notice.of("moderation.message.reported")
                .onward("/moderation", "moderation.title")
                .redirect(request, "/conversations/" + talk);
    }

    @GetMapping("/coordination/moderation/messages/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return decision(page, reports.decidable(id, viewer), new DecisionForm(null, null), Problems.none());
    }

    @PostMapping("/coordination/moderation/messages/{id}/decision")
    Object decide(
            @PathVariable long id,
            @ModelAttribute DecisionForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var one = reports.decidable(id, viewer);
        var problems = form.problems();
        var decision = Decision.of(form.decision());
        if (problems.any() || decision.isEmpty()) {
            return decision(page, one, form, problems).rejected();
        }
        reports.decide(id, viewer, decision.get(), form.said());
        return Notice.of("queue.decided").redirect(request, "/coordination/moderation");
    }

    private View form(Page page, Viewer.Member viewer, long talk, long message, ReportForm form, Problems problems) {
        return page.view("community/moderation/report")
                .with("quoted", reports.reportable(talk, message, viewer))
                .with("title", "moderation.report.message")
                .with("what", "moderation.report.message.what")
                .with("action", "/conversations/" + talk + "/messages/" + message + "/report")
                .with("back", "/conversations/" + talk)
                .with("backTo", "conversation.back-to")
                .with("before", reports.before(message, viewer).orElse(null))
                .with("form", form)
                .with("problems", problems);
    }

    private static View decision(Page page, ReportedMessage one, DecisionForm form, Problems problems) {
        return page.view("community/moderation/message")
                .with("one", one)
                .with("form", form)
                .with("problems", problems);
    }
}
