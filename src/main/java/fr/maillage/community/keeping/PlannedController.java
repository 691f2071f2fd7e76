package fr.maillage.community.keeping;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar of what is planned, month by month, for those who keep a community. */
@Controller
class PlannedController {
    private static final int MOST = 300;
    private final Communities communities;
    private final Watch watch;
    private final Clock clock;

    PlannedController(Communities communities, Watch watch, Clock clock) {
        this.communities = communities;
        this.watch = watch;
        this.clock = clock;
    }

    /** @param month as 2027-03, or null for this one */
    @GetMapping("/communities/{id}/keeping/calendar")
    View show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String month,
            Page page,
            Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        var zone = viewer.zone();
        var now = YearMonth.now(clock.withZone(zone));
        var asked = PlannedMonth.asked(month, now);
        var begins = asked.atDay(1).atStartOfDay(zone).toInstant();
        var ends = asked.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var planned = watch.planned(community, viewer, begins, ends, MOST);
        var later = planned.isEmpty() ? watch.planned(community, viewer, ends, Watch.FOREVER, 1) : planned;
        var next = later.isEmpty() || !planned.isEmpty()
                ? null
                : YearMonth.from(later.getFirst().at().atZone(zone));
        return page.view("community/keeping/calendar")
                .with("community", community)
                .with("shown", PlannedMonth.of(asked, now, planned, next, zone));
    }
}
