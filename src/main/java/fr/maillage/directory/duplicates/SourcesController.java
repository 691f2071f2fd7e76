package fr.maillage.directory.duplicates;

import fr.maillage.directory.entry.Labels;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a record comes from, with the others joined to it: a page, or a part of the record's own. */
@Controller
class SourcesController {
    private final Sides sides;
    private final Sources sources;
    private final Decisions decisions;
    private final Labels labels;

    SourcesController(Sides sides, Sources sources, Decisions decisions, Labels labels) {
        this.sides = sides;
        this.sources = sources;
        this.decisions = decisions;
        this.labels = labels;
    }

    @GetMapping("/directory/entries/{id:\\d+}/sources")
    View show(@PathVariable long id, Page page, HttpServletResponse response) {
        var side = sides.of(id);
        response.addHeader("Vary", "HX-Request");
        return page.view(page.part() ? "directory/duplicates/_sources" : "directory/duplicates/sources")
                .with("side", side)
                .with("kept", side.mergedInto() == null ? null : sides.of(side.mergedInto()))
                .with("labels", labels)
                .with("sources", sources.of(side, page.viewer().coordinates()));
    }

    @PostMapping("/directory/entries/{id:\\d+}/merge/undo")
    String separate(@PathVariable long id, Viewer.Member member, HttpServletRequest request) {
        var keeper = Keeper.of(member);
        long shown = decisions.separate(keeper, sides.of(id).id()).orElse(id);
        return Notice.of("duplicates.separated").redirect(request, "/directory/entries/" + shown + "/sources");
    }
}
