package fr.maillage.attention.kept;

import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class KeptController {
    private final KeptPosts kept;

    KeptController(KeptPosts kept) {
        this.kept = kept;
    }

    @GetMapping("/feed/kept")
    View index(Page page, Viewer.Member viewer) {
        return page.view("attention/kept/index").with("posts", kept.of(viewer.id()));
    }

    @PostMapping("/feed/posts/{id}/keeping")
    String keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            HttpServletRequest request) {
        if (!kept.keep(viewer.id(), id)) {
            throw new NotFound();
        }
        var from = From.of(id, back, after);
        return Notice.of("kept.done")
                .undoneBy("/feed/posts/" + id + "/keeping/removal?" + from.query())
                .redirect(request, from.address());
    }

    @PostMapping("/feed/posts/{id}/keeping/removal")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            HttpServletRequest request) {
        kept.remove(viewer.id(), id);
        var from = From.of(id, back, after);
        return Notice.of("kept.removed")
                .undoneBy("/feed/posts/" + id + "/keeping?" + from.query())
                .redirect(request, from.address());
    }
}
