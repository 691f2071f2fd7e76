package fr.maillage.attention.urgency;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calling a post urgent: it cannot be taken back once mails left, so the page says first whom it disturbs. */
@Controller
class UrgencyController {
    private static final int LONGEST = 200;
    private final Urgencies urgencies;

    UrgencyController(Urgencies urgencies) {
        this.urgencies = urgencies;
    }

    @GetMapping("/posts/{id}/urgency")
    View ask(@PathVariable long id, Page page, Viewer.Member viewer) {
        return form(page, urgencies.callable(id, viewer), "", Problems.none());
    }

    @PostMapping("/posts/{id}/urgency")
    Object call(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        String typed = reason.strip().replaceAll("\\s+", " ");
        var problems = Problems.none()
                .addIf(typed.isEmpty(), "reason", "urgency.missing")
                .addIf(typed.length() > LONGEST, "reason", "community.too-long", typed.length(), LONGEST);
        if (problems.any()) {
            return form(page, urgencies.callable(id, viewer), typed, problems).rejected();
        }
        boolean few = urgencies.callable(id, viewer).few();
        int people = urgencies.call(id, typed, viewer);
        return Notice.of(few ? "urgency.called.few" : "urgency.called", people).redirect(request, "/posts/" + id);
    }

    private static View form(Page page, Callable post, String reason, Problems problems) {
        return page.view("attention/urgency/form")
                .with("post", post)
                .with("reason", reason)
                .with("problems", problems);
    }
}
