package fr.maillage.directory.territory;

import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.directory.territory.official.Outlines;
import fr.maillage.directory.territory.official.Tally;
import fr.maillage.directory.territory.official.Unreadable;
import fr.maillage.journal.Journal;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The official geography: downloaded from the official service, or read from a file. */
@Controller
class GeographyController {
    private final OfficialLists lists;
    private final Outlines outlines;
    private final Territories territories;
    private final Journal journal;

    GeographyController(OfficialLists lists, Outlines outlines, Territories territories, Journal journal) {
        this.lists = lists;
        this.outlines = outlines;
        this.territories = territories;
        this.journal = journal;
    }

    /** What turns an origin into a tally. */
    private interface Import {
        Tally run() throws Unreadable;
    }

    @GetMapping("/territories/import")
    View show(Page page, Viewer viewer) {
        viewer.coordinator();
        return form(page, Problems.none());
    }

    @PostMapping("/territories/import/official")
    Object official(Page page, Viewer viewer, HttpServletRequest request) {
        return run(page, viewer, request, "official", lists::followService);
    }

    @PostMapping("/territories/import/list")
    Object list(@RequestParam MultipartFile list, Page page, Viewer viewer, HttpServletRequest request) {
        return run(page, viewer, request, "list", () -> from(list, lists::follow));
    }

    @PostMapping("/territories/import/outlines")
    Object outlines(
            @RequestParam MultipartFile outlines,
            @RequestParam(defaultValue = "") String kind,
            Page page,
            Viewer viewer,
            HttpServletRequest request) {
        var of = Kind.of(kind).orElse(null);
        return run(page, viewer, request, "outlines", () -> from(outlines, file -> this.outlines.follow(file, of)));
    }

    private Object run(Page page, Viewer viewer, HttpServletRequest request, String field, Import run) {
        var member = viewer.coordinator();
        try {
            Tally tally = run.run();
            journal.write(
                    String.valueOf(member.id()),
                    "territories imported",
                    "territories/" + field,
                    Map.of("created", tally.created(), "changed", tally.changed(), "refused", tally.refused()));
            if (tally.refused() > 0) {
                return form(page, Problems.none()).with("tally", tally);
            }
            return Notice.of("territory.import.done", tally.created(), tally.changed(), tally.unchanged(), 0)
                    .redirect(request, "/territories/import");
        } catch (Unreadable refusal) {
            return form(page, Problems.none().add(field, refusal.key(), refusal.arguments()))
                    .rejected();
        }
    }

    private View form(Page page, Problems problems) {
        return page.view("directory/territory/import")
                .with("problems", problems)
                .with("service", lists.serviceName())
                .with("filled", territories.filled());
    }

    /** How a file is read. */
    private interface Reading {
        Tally of(Path file) throws Unreadable;
    }

    private static Tally from(MultipartFile upload, Reading reading) throws Unreadable {
        try {
            Path file = Files.createTempFile("geography", null);
            try {
                upload.transferTo(file);
                return reading.of(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
