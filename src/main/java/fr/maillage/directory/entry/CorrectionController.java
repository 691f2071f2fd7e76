package fr.maillage.directory.entry;

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

/** Correcting an entry, and writing one by hand: the coordination's. */
@Controller
class CorrectionController {
    private final Entries entries;
    private final Corrections corrections;

    CorrectionController(Entries entries, Corrections corrections) {
        this.entries = entries;
        this.corrections = corrections;
    }

    @GetMapping("/directory/entries/new")
    View blank(Page page, Viewer.Member member) {
        member.coordinator();
        return form(
                page,
                null,
                new CorrectionForm(null, null, null, null, null, null, null, null, null, null),
                Problems.none());
    }

    @PostMapping("/directory/entries")
    Object create(@ModelAttribute CorrectionForm form, Page page, Viewer.Member member, HttpServletRequest request) {
        member.coordinator();
        var problems = form.problems();
        if (problems.any()) {
            return form(page, null, form, problems).rejected();
        }
        long id = corrections.create(form.chosenKind(), form.values(), member.id());
        return Notice.of("entry.written").redirect(request, "/directory/entries/" + id);
    }

    @GetMapping("/directory/entries/{id:\\d{1,18}}/edit")
    View edit(@PathVariable long id, Page page, Viewer.Member member) {
        member.coordinator();
        return form(page, id, CorrectionForm.of(entries.find(id)), Problems.none());
    }

    @PostMapping("/directory/entries/{id:\\d{1,18}}/correction")
    Object write(
            @PathVariable long id,
            @ModelAttribute CorrectionForm form,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        member.coordinator();
        entries.require(id);
        var problems = form.problems();
        if (problems.any()) {
            return form(page, id, form, problems).rejected();
        }
        corrections.write(id, form.values(), member.id());
        return Notice.of("entry.corrected").redirect(request, "/directory/entries/" + id);
    }

    private static View form(Page page, @Nullable Long id, CorrectionForm form, Problems problems) {
        return page.view("directory/entry/form")
                .with("id", id)
                .with("kind", form.chosenKind())
                .with("values", form.values())
                .with("problems", problems);
    }
}
