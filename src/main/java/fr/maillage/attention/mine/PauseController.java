package fr.maillage.attention.mine;

import fr.maillage.attention.hours.When;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pausing everything, for a day, a week or until a date. */
@Controller
class PauseController {
    private static final String PAUSE = MineController.HERE + "/pause";
    private final Pauses pauses;
    private final Clock clock;

    PauseController(Pauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    @PostMapping(PAUSE)
    String begin(
            @RequestParam(defaultValue = "DATE") PauseLength length,
            @RequestParam(required = false) @Nullable String until,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var now = clock.instant();
        var end = length.until(now, viewer.zone(), until);
        if (end.isEmpty()) {
            return Notice.of("pause.unread").redirect(request, MineController.HERE);
        }
        var before = pauses.of(viewer.id());
        pauses.begin(viewer.id(), end.get());
        return Notice.of("pause.begun", new When(page.messages(), viewer.zone(), now).of(end.get()))
                .undoneBy(before.map(was -> PAUSE + "?until=" + was).orElse(PAUSE + "/removal"))
                .redirect(request, MineController.HERE);
    }

    @PostMapping(PAUSE + "/removal")
    String end(Viewer.Member viewer, HttpServletRequest request) {
        var before = pauses.of(viewer.id());
        pauses.end(viewer.id());
        var notice = Notice.of("pause.ended");
        return before.map(was -> notice.undoneBy(PAUSE + "?until=" + was))
                .orElse(notice)
                .redirect(request, MineController.HERE);
    }
}
