package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Severity;
import fr.maillage.identity.People;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One import: its progress, its preview, its report. */
@Controller
class RunController {
    static final int LINES_A_PAGE = 50;
    /** Records of each sort that a preview shows. */
    static final int SAMPLE = 20;

    private final Imports imports;
    private final ImportRuns runs;
    private final Comparison comparison;
    private final Listing listing;
    private final Report report;
    private final People people;

    RunController(
            Imports imports, ImportRuns runs, Comparison comparison, Listing listing, Report report, People people) {
        this.imports = imports;
        this.runs = runs;
        this.comparison = comparison;
        this.listing = listing;
        this.report = report;
        this.people = people;
    }

    @GetMapping("/directory/imports/{id}")
    View show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "0") int after,
            Page page) {
        page.viewer().coordinator();
        ImportRun run = runs.get(id);
        if (run.state().isWorking()) {
            imports.sweep();
            run = runs.get(id);
        }
        return page.view("directory/imports/show")
                .with("run", run)
                .with(
                        "author",
                        run.account() == null
                                ? ""
                                : people.nameOf(run.account()).orElse(""))
                .with("arriving", run.state() == RunState.DONE && listing.isWaiting())
                .with("sample", sample(run))
                .with("lines", lines(run, severity(severity), after))
                .with("severity", severity(severity))
                .with("after", after);
    }

    private ReportPage lines(ImportRun run, @Nullable Severity severity, int after) {
        List<Report.Line> found =
                run.state() == RunState.READING ? List.of() : report.after(run.id(), severity, after, LINES_A_PAGE + 1);
        boolean more = found.size() > LINES_A_PAGE;
        List<Report.Line> shown = more ? found.subList(0, LINES_A_PAGE) : found;
        return new ReportPage(shown, more ? shown.getLast().position() : null);
    }

    private Sample sample(ImportRun run) {
        Format format = run.format();
        if (format == null || run.state() != RunState.PREVIEWED) {
            return Sample.NONE;
        }
        return new Sample(
                comparison.created(run.id(), format, SAMPLE),
                comparison.changes(run.id(), format, SAMPLE),
                comparison.lacking(run.id(), format, SAMPLE));
    }

    static @Nullable Severity severity(@Nullable String code) {
        return Arrays.stream(Severity.values())
                .filter(each -> Report.code(each).equals(code))
                .findFirst()
                .orElse(null);
    }
}
