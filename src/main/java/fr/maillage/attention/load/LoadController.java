package fr.maillage.attention.load;

import fr.maillage.community.Level;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
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
        return page.view("attention/load/show").with("shares", loads.of(viewer.id()));
    }

    @PostMapping(HERE + "/moves")
    String move(@RequestParam List<Long> community, Viewer.Member viewer, HttpServletRequest request) {
        var moved = loads.move(viewer.id(), community, Level.AT_ONCE, Level.DIGEST);
        var notice = Notice.of("load.moved", moved.size());
        return (moved.isEmpty()
                        ? notice
                        : notice.undoneBy(HERE + "/moves/removal?"
                                + moved.stream().map(id -> "community=" + id).collect(Collectors.joining("&"))))
                .redirect(request, HERE);
    }

    @PostMapping(HERE + "/moves/removal")
    String moveBack(@RequestParam List<Long> community, Viewer.Member viewer, HttpServletRequest request) {
        loads.move(viewer.id(), community, Level.DIGEST, Level.AT_ONCE);
        return Notice.of("load.back").redirect(request, HERE);
    }
}
