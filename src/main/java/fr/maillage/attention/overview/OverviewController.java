package fr.maillage.attention.overview;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Vue d'ensemble": the life of every community, and how one follows each. */
@Controller
class OverviewController {
    private final Glances glances;
    private final Clock clock;

    OverviewController(Glances glances, Clock clock) {
        this.glances = glances;
        this.clock = clock;
    }

    @GetMapping("/overview")
    View show(@RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        var listed = glances.of(viewer.id(), after, LocalDate.now(clock.withZone(viewer.zone())));
        return page.view("attention/overview/show")
                .with("glances", listed.stream().limit(Glances.PAGE).toList())
                .with("more", listed.size() > Glances.PAGE);
    }
}
