package fr.maillage.directory.entry;

import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Correcting an entry, and writing one by hand: the coordination's. */
@Controller
class CorrectionController {
    private final Entries entries;
    private final Corrections corrections;
    private final PastState past;
    private final Labels labels;
    private final Parents parents;

    CorrectionController(Entries entries, Corrections corrections, PastState past, Labels labels, Parents parents) {
        this.past = past;
        this.parents = parents;
        this.entries = entries;
        this.corrections = corrections;
        this.labels = labels;
    }

    @GetMapping("/directory/entries/new")
    View blank(Page page, Viewer.Member member) {
        member.coordinator();
        return form(page, null, CorrectionForm.BLANK, WeekForm.of(""), Problems.none())
                .with("draft", UUID.randomUUID());
    }

    @PostMapping("/directory/entries")
    Object create(
            @ModelAttribute CorrectionForm sent,
            @RequestParam(required = false) @Nullable UUID draft,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        member.coordinator();
        var wanting = Problems.none();
        var week = WeekForm.of(request::getParameter);
        week.problems(wanting, "");
        var form = parents.understood(sent, null, wanting);
        form = form.openAt(wanting.any() ? "" : week.text(""));
        var problems = problems(form, null, wanting);
        if (problems.any()) {
            return form(page, null, form, week, problems).with("draft", draft).rejected();
        }
        long id = corrections.create(form, draft == null ? UUID.randomUUID() : draft, member.id());
        return Notice.of("entry.written").redirect(request, "/directory/entries/" + id);
    }

    @GetMapping("/directory/entries/{id:\\d{1,18}}/edit")
    View edit(@PathVariable long id, Page page, Viewer.Member member) {
        member.coordinator();
        var held = CorrectionForm.of(entries.find(id));
        return form(page, id, held, WeekForm.of(held.hours()), Problems.none());
    }

    @PostMapping("/directory/entries/{id:\\d{1,18}}/correction")
    Object write(
            @PathVariable long id,
            @ModelAttribute CorrectionForm sent,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        member.coordinator();
        entries.require(id);
        var wanting = Problems.none();
        String held = CorrectionForm.of(entries.find(id)).hours();
        var week = WeekForm.of(request::getParameter);
        week.problems(wanting, held);
        var form = parents.understood(sent, id, wanting);
        form = form.openAt(wanting.any() ? held : week.text(held));
        var problems = problems(form, id, wanting);
        if (problems.any()) {
            return form(page, id, form, week, problems).rejected();
        }
        String address = "/directory/entries/" + id;
        try {
            var correction = corrections.write(id, form, member.id());
            var notice = Notice.of("entry.corrected");
            return correction
                    .map(number -> notice.undoneBy(address + "/correction/" + number + "/withdrawal"))
                    .orElse(notice)
                    .redirect(request, address);
        } catch (Outdated e) {
            return outdated(page, id, form, week);
        }
    }

    @PostMapping("/directory/entries/{id:\\d{1,18}}/correction/{correction:\\d{1,18}}/withdrawal")
    String withdraw(
            @PathVariable long id, @PathVariable long correction, Viewer.Member member, HttpServletRequest request) {
        member.coordinator();
        entries.require(id);
        boolean withdrawn = past.restore(id, correction, member.id());
        return Notice.of(withdrawn ? "entry.correction.withdrawn" : "entry.correction.changed-since")
                .redirect(request, "/directory/entries/" + id);
    }

    private Problems problems(CorrectionForm form, @Nullable Long id, Problems wanting) {
        var entry = id == null ? CorrectionForm.BLANK : CorrectionForm.of(entries.find(id));
        var held = entry.codes();
        var problems = form.problems(entry);
        form.codes()
                .forEach((column, codes) -> problems.addIf(
                        !codes.stream()
                                .allMatch(code -> labels.knows(column, code)
                                        || held.getOrDefault(column, List.of()).contains(code)),
                        column,
                        "form.unreadable"));
        wanting.all()
                .forEach(w -> problems.add(w.field(), w.key(), w.arguments().toArray()));
        String parent = form.lines().getOrDefault("parent_id", "");
        return problems.addIf(
                !parent.isEmpty() && problems.of("parent_id") == null && !corrections.organisation(parent, id),
                "parent_id",
                "entry.parent.wrong");
    }

    /** What was typed stays in the form; beside each field that someone else wrote otherwise stands what it holds now. */
    private View outdated(Page page, long id, CorrectionForm form, WeekForm week) {
        var now = CorrectionForm.of(entries.find(id));
        var problems = Problems.none();
        Correction.of(form).since(Correction.of(now)).columns().forEach(column -> {
            var codes = now.codes().get(column);
            String line = now.lines().getOrDefault(column, "");
            String held = codes != null
                    ? String.join(" · ", labels.of(column, codes, page.language()))
                    : column.equals("parent_id") ? parents.nameOf(line) : line;
            problems.add(column, held.isEmpty() ? "entry.outdated.empty" : "entry.outdated", held);
        });
        return form(page, id, form, week, problems)
                .with("read", now.updated_at())
                .rejected();
    }

    private View form(Page page, @Nullable Long id, CorrectionForm form, WeekForm week, Problems problems) {
        String typed = form.typedParent();
        String chosen = form.lines().getOrDefault("parent_id", "");
        String parent = typed == null ? parents.nameOf(chosen) : typed;
        boolean open = chosen.isEmpty() || problems.of("parent_id") != null;
        return page.view("directory/entry/form")
                .with("id", id)
                .with("kind", form.chosenKind())
                .with("lines", form.lines())
                .with("week", week)
                .with("codes", form.codes())
                .with("parent", parent)
                .with("chosen", chosen)
                .with("choices", open ? parents.answering(parent, id) : List.of())
                .with("labels", labels)
                .with("read", form.updated_at())
                .with("problems", problems);
    }
}
