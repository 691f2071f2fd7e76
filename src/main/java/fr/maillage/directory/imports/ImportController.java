package fr.maillage.directory.imports;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of imports and what may be done with each. */
@Controller
class ImportController {
    static final int RUNS_A_PAGE = 20;

    private final Imports imports;
    private final ImportRuns runs;
    private final Executor executor;

    ImportController(Imports imports, ImportRuns runs, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.imports = imports;
        this.runs = runs;
        this.executor = executor;
    }

    @GetMapping("/directory/imports")
    View index(@RequestParam(defaultValue = "9223372036854775807") long before, Page page) {
        page.viewer().coordinator();
        return index(page, before, ImportForm.blank(), Problems.none());
    }

    @PostMapping("/directory/imports")
    Object start(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String address,
            @RequestParam(required = false) String format,
            Page page)
            throws IOException {
        Viewer.Member member = page.viewer().coordinator();
        var form = new ImportForm(file, address, format);
        Problems problems = form.problems();
        if (problems.any()) {
            return index(page, Long.MAX_VALUE, form, problems).rejected();
        }
        long run = imports.start(source(form), form.chosen(), member.id(), executor);
        return "redirect:/directory/imports/" + run;
    }

    @PostMapping("/directory/imports/{id}/confirmation")
    String confirm(@PathVariable long id, @RequestParam(defaultValue = "false") boolean complete, Viewer viewer) {
        Viewer.Member member = viewer.coordinator();
        imports.confirm(runs.get(id), complete, String.valueOf(member.id()), executor);
        return "redirect:/directory/imports/" + id;
    }

    @PostMapping("/directory/imports/{id}/abandonment")
    String abandon(@PathVariable long id, Viewer viewer, HttpServletRequest request) {
        viewer.coordinator();
        String here = "/directory/imports/" + id;
        return imports.abandon(runs.get(id))
                ? Notice.of("imports.abandoned").redirect(request, here)
                : "redirect:" + here;
    }

    private View index(Page page, long before, ImportForm form, Problems problems) {
        List<ImportRun> found = runs.before(before, RUNS_A_PAGE + 1);
        boolean more = found.size() > RUNS_A_PAGE;
        return page.view("directory/imports/index")
                .with("runs", more ? found.subList(0, RUNS_A_PAGE) : found)
                .with("more", more)
                .with("form", form)
                .with("problems", problems);
    }

    private static ImportSource source(ImportForm form) throws IOException {
        if (!form.hasFile()) {
            return new ImportSource.Remote(form.typedAddress());
        }
        Path kept = Files.createTempFile("maillage-import-", null);
        Objects.requireNonNull(form.file()).transferTo(kept);
        return new ImportSource.Upload(kept, form.fileName());
    }
}
