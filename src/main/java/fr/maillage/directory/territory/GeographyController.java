package fr.maillage.directory.territory;

import fr.maillage.directory.territory.GeographyRun.What;
import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.directory.territory.official.Outlines;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The official geography: downloaded from the official service, or read from a file, while the page may be left. */
@Controller
class GeographyController {
    private final OfficialLists lists;
    private final Outlines outlines;
    private final Territories territories;
    private final GeographyWork work;
    private final GeographyRuns runs;

    GeographyController(
            OfficialLists lists, Outlines outlines, Territories territories, GeographyWork work, GeographyRuns runs) {
        this.lists = lists;
        this.outlines = outlines;
        this.territories = territories;
        this.work = work;
        this.runs = runs;
    }

    @GetMapping("/territories/import")
    View show(Page page, Viewer viewer) {
        viewer.coordinator();
        return form(page, Problems.none());
    }

    @GetMapping("/territories/imports/{id}")
    View show(@PathVariable long id, Page page, Viewer viewer) {
        viewer.coordinator();
        runs.sweep();
        return page.view("directory/territory/run").with("run", runs.get(id));
    }

    @PostMapping("/territories/import/official")
    String official(Viewer viewer) {
        var member = viewer.coordinator();
        return seen(work.start(What.OFFICIAL, lists.serviceName(), member.id(), lists::followService));
    }

    @PostMapping("/territories/import/list")
    Object list(@RequestParam MultipartFile list, Page page, Viewer viewer) throws IOException {
        return from(list, What.LIST, page, viewer, lists::follow);
    }

    @PostMapping("/territories/import/outlines")
    Object outlines(
            @RequestParam MultipartFile outlines,
            @RequestParam(defaultValue = "") String kind,
            Page page,
            Viewer viewer)
            throws IOException {
        var of = Kind.of(kind).orElse(null);
        return from(
                outlines, What.OUTLINES, page, viewer, (file, progress) -> this.outlines.follow(file, of, progress));
    }

    private Object from(MultipartFile upload, What what, Page page, Viewer viewer, KeptUpload.Reading reading)
            throws IOException {
        var member = viewer.coordinator();
        if (upload.isEmpty()) {
            return form(page, Problems.none().add(what.code(), "territory.import.empty"))
                    .rejected();
        }
        var kept = KeptUpload.of(upload, reading);
        return seen(work.start(what, KeptUpload.name(upload), member.id(), kept));
    }

    private View form(Page page, Problems problems) {
        return page.view("directory/territory/import")
                .with("problems", problems)
                .with("service", lists.serviceName())
                .with("filled", territories.filled())
                .with("latest", runs.latest().orElse(null));
    }

    private static String seen(long run) {
        return "redirect:/territories/imports/" + run;
    }
}
