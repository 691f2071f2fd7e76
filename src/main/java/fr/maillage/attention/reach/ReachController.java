package fr.maillage.attention.reach;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A part of the page on which one writes, and a page by itself where it is followed as a link. */
@Controller
class ReachController {
    private final Reaches reaches;

    ReachController(Reaches reaches) {
        this.reaches = reaches;
    }

    @GetMapping("/communities/{id}/reach")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        return page.view(page.part() ? "attention/reach/told" : "attention/reach/show")
                .with("community", id)
                .with("reach", reaches.of(id, viewer));
    }
}
