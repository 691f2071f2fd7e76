package fr.maillage.attention.level;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Pourquoi je reçois ceci ?": the rule that decided, and the click that changes it. */
@Controller
class DiscussionController {
    private final Discussions discussions;

    DiscussionController(Discussions discussions) {
        this.discussions = discussions;
    }

    @GetMapping("/posts/{id}/following")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return page.view("attention/level/why").with("told", told(id, viewer));
    }

    @PostMapping("/posts/{id}/following")
    String choose(
            @PathVariable long id, @RequestParam Choice choice, Viewer.Member viewer, HttpServletRequest request) {
        var before = told(id, viewer);
        discussions.choose(viewer.id(), id, choice);
        return Notice.of("why.chosen." + choice.name().toLowerCase(Locale.ROOT))
                .undoneBy(back(before))
                .redirect(request, "/posts/" + id);
    }

    @PostMapping("/posts/{id}/following/removal")
    String forget(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var before = told(id, viewer);
        discussions.forget(viewer.id(), id);
        return Notice.of("why.chosen.none").undoneBy(back(before)).redirect(request, "/posts/" + id);
    }

    /** The address that makes it as it was. */
    private static String back(Told before) {
        return "/posts/" + before.post() + "/following"
                + (before.choice() == null ? "/removal" : "?choice=" + before.choice());
    }

    private Told told(long post, Viewer.Member viewer) {
        return discussions.of(viewer.id(), post).orElseThrow(NotFound::new);
    }
}
