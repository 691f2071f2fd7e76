package fr.maillage.attention.level;

import fr.maillage.community.Level;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing how to follow a community. */
@Controller
class LevelController {
    private static final Set<String> BACK = Set.of("overview", "attention", "alerts");
    private final Levels levels;

    LevelController(Levels levels) {
        this.levels = levels;
    }

    @GetMapping("/communities/{id}/level")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return page.view("attention/level/show").with("following", following(id, viewer));
    }

    /** @param back the page of ours where it was changed; else the community */
    @PostMapping("/communities/{id}/level")
    String choose(
            @PathVariable long id,
            @RequestParam Level level,
            @RequestParam(defaultValue = "") String back,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var before = following(id, viewer);
        levels.choose(viewer.id(), id, level);
        return Notice.of("level.chosen", before.name(), page.t(level.key()))
                .undoneBy("/communities/" + id
                        + (before.chosen() ? "/level?level=" + before.level() + "&back=" : "/level/removal?back=")
                        + listed(back))
                .redirect(request, where(id, back));
    }

    /** From then on it is as the community suggests. */
    @PostMapping("/communities/{id}/level/removal")
    String forget(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var before = following(id, viewer);
        levels.forget(viewer.id(), id);
        var notice = Notice.of(
                "level.chosen",
                before.name(),
                page.t(following(id, viewer).level().key()));
        return (before.chosen()
                        ? notice.undoneBy(
                                "/communities/" + id + "/level?level=" + before.level() + "&back=" + listed(back))
                        : notice)
                .redirect(request, where(id, back));
    }

    private static String listed(String back) {
        return BACK.contains(back) ? back : "";
    }

    private static String where(long community, String back) {
        return BACK.contains(back) ? "/" + back : "/communities/" + community;
    }

    private Following following(long id, Viewer.Member viewer) {
        return levels.of(viewer.id(), id).orElseThrow(NotFound::new);
    }
}
