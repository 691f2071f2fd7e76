package fr.maillage.community.page;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of a community: their list, one of them, a new one, and a change to one. */
@Controller
class SharedPageController {
    private final Communities communities;
    private final SharedPages pages;
    private final PageChanges changes;
    private final PageVersions versions;
    private final Changes seen;
    private final Once once;

    SharedPageController(
            Communities communities,
            SharedPages pages,
            PageChanges changes,
            PageVersions versions,
            Changes seen,
            Once once) {
        this.communities = communities;
        this.pages = pages;
        this.changes = changes;
        this.versions = versions;
        this.seen = seen;
        this.once = once;
    }

    @GetMapping("/communities/{id}/pages")
    View index(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        var listed = pages.of(community, viewer, after);
        return page.view("community/page/index")
                .with("community", community)
                .with("pages", listed.stream().limit(SharedPages.PAGE).toList())
                .with("more", listed.size() > SharedPages.PAGE);
    }

    @GetMapping("/pages/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        seen.see(ChangeKind.PAGE, id, viewer.id());
        var shared = pages.readable(id, viewer);
        return page.view("community/page/show")
                .with("community", communities.readable(shared.community(), viewer))
                .with("shared", shared);
    }

    @GetMapping("/communities/{id}/pages/new")
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        return fresh(page, viewer, id, PageForm.empty(), Problems.none(), Check.none());
    }

    @PostMapping("/communities/{id}/pages")
    Object begin(
            @PathVariable long id,
            @ModelAttribute PageForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        var check = problems.any() ? Check.none() : Check.of(form.titleTyped(), form.bodyTyped(), choice);
        if (problems.any() || check.asks()) {
            return fresh(page, viewer, id, form, problems, check).rejected();
        }
        var community = communities.readable(id, viewer);
        long shared = once.make(
                viewer.id(),
                key,
                check.title() + "\n" + check.body(),
                () -> changes.begin(community, viewer, check.title(), check.body()));
        return Notice.of("page.begun").redirect(request, "/pages/" + shared);
    }

    @GetMapping("/pages/{id}/edit")
    View edit(@PathVariable long id, Page page, Viewer.Member viewer) {
        var shared = pages.writable(id, viewer);
        return form(page, viewer, shared, PageForm.of(shared), Problems.none(), Check.none());
    }

    /**
     * Where the page changed since its form was opened, nothing is written: what the other changed stands beside what was
     * typed, and saving again is a choice made with both in sight.
     */
    @PostMapping("/pages/{id}/edit")
    Object save(
            @PathVariable long id,
            @ModelAttribute PageForm form,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var shared = pages.writable(id, viewer);
        var problems = form.problems();
        if (problems.any()) {
            return form(page, viewer, shared, form, problems, Check.none()).rejected();
        }
        var check = Check.of(form.titleTyped(), form.bodyTyped(), choice);
        if (shared.says(check.title(), check.body())) {
            return Notice.of("page.same").redirect(request, shared.address());
        }
        if (check.asks() || form.seen() != shared.version()) {
            boolean late = form.seen() != shared.version();
            return form(page, viewer, shared, form, problems, late ? Check.none() : check)
                    .rejected();
        }
        if (!changes.write(id, form.seen(), check.title(), check.body(), viewer)) {
            return form(page, viewer, pages.writable(id, viewer), form, problems, Check.none())
                    .rejected();
        }
        return Notice.of("page.saved")
                .undoneBy(PageHistoryController.restoration(shared, form.seen(), form.seen() + 1))
                .redirect(request, shared.address());
    }

    private View fresh(Page page, Viewer.Member viewer, long id, PageForm form, Problems problems, Check check) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return page.view("community/page/form")
                .with("community", community)
                .with("shared", null)
                .with("late", null)
                .with("title", form.titleTyped())
                .with("body", form.bodyTyped())
                .with("problems", problems)
                .with("check", check);
    }

    private View form(
            Page page, Viewer.Member viewer, SharedPage shared, PageForm form, Problems problems, Check check) {
        boolean late = form.seen() != shared.version();
        return page.view("community/page/form")
                .with("community", communities.readable(shared.community(), viewer))
                .with("shared", shared)
                .with("late", late ? versions.changes(shared, viewer, shared.version(), form.seen()) : null)
                .with("title", form.titleTyped())
                .with("body", form.bodyTyped())
                .with("problems", problems)
                .with("check", check);
    }
}
