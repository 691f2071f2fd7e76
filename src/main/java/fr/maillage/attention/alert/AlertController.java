package fr.maillage.attention.alert;

import fr.maillage.attention.hours.When;
import fr.maillage.attention.notice.PersonalNotices;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came at once, and what waits; each says why, and is changed in one click. */
@Controller
class AlertController {
    private final Alerts alerts;
    private final PersonalNotices notices;
    private final Clock clock;

    AlertController(Alerts alerts, PersonalNotices notices, Clock clock) {
        this.alerts = alerts;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/alerts")
    View index(@RequestParam(required = false) @Nullable String after, Page page, Viewer.Member viewer) {
        var listed = alerts.of(viewer.id(), Turn.of(after));
        var all = listed.stream().limit(Alerts.PAGE).toList();
        return page.view("attention/alert/index")
                .with("notices", after == null ? notices.of(viewer.id()) : List.of())
                .with("waiting", all.stream().filter(alert -> !alert.arrived()).toList())
                .with("arrived", all.stream().filter(Alert::arrived).toList())
                .with(
                        "next",
                        listed.size() > Alerts.PAGE ? Turn.after(all.getLast()).toString() : null)
                .with("when", new When(page.messages(), viewer.zone(), clock.instant()));
    }

    @PostMapping("/alerts/seen")
    String see(@RequestParam List<Long> alert, Viewer.Member viewer, HttpServletRequest request) {
        return Notice.of("alert.seen", alerts.see(viewer.id(), alert, true))
                .undoneBy("/alerts/seen/removal?"
                        + alert.stream().map(id -> "alert=" + id).collect(Collectors.joining("&")))
                .redirect(request, "/alerts");
    }

    @PostMapping("/alerts/seen/removal")
    String bringBack(@RequestParam List<Long> alert, Viewer.Member viewer, HttpServletRequest request) {
        alerts.see(viewer.id(), alert, false);
        return Notice.of("alert.back").redirect(request, "/alerts");
    }
}
