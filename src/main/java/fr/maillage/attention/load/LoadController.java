package fr.maillage.attention.load;

import fr.maillage.community.Level;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Always that of whoever asks: no address names another person. */
@Controller
class LoadController {
    private static final String HERE = "/attention/load";
    private final Loads loads;

    LoadController(Loads loads) {
        this.loads = loads;
    }

    @GetMapping(HERE)
    View show(Page page, Viewer.Member viewer) {
        return page.view("attention/load/show").with("load", loads.of(viewer.id()));
    }

    @PostMapping(HERE + "/moves")
    String move(@RequestParam List<Long> community, Viewer.Member viewer, HttpServletRequest request) {
        var moved = loads.move(viewer.id(), community, Level.AT_ONCE, Level.DIGEST);
        var notice = Notice.of("load.moved", moved.size());
        return (moved.isEmpty()
                        ? notice
                        : notice.undoneBy(HERE + "/moves/removal?"
                                + moved.entrySet().stream()
                                        .map(one -> (one.getValue() ? "community=" : "unchosen=") + one.getKey())
                                        .collect(Collectors.joining("&"))))
                .redirect(request, HERE);
    }

    /** @param unchosen those that came as they suggest */
    @PostMapping(HERE + "/moves/removal")
    String moveBack(
            @RequestParam(required = false) @Nullable List<Long> community,
            @RequestParam(required = false) @Nullable List<Long> unchosen,
            Viewer.Member viewer,
            HttpServletRequest request) {
        loads.move(viewer.id(), community == null ? List.of() : community, Level.DIGEST, Level.AT_ONCE);
        loads.forget(viewer.id(), unchosen == null ? List.of() : unchosen, Level.DIGEST);
        return Notice.of("load.back").redirect(request, HERE);
    }
}
