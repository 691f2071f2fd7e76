package fr.maillage.community.edit;

import fr.maillage.community.Concern;
import fr.maillage.community.attachment.Descriptions;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.Permalinks;
import fr.maillage.community.home.Communities;
import fr.maillage.community.poll.Proposed;
import fr.maillage.files.FileLimits;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Changing what one wrote; and what stood there before, for whoever reads it. */
@Controller
class EditController {
    private final Communities communities;
    private final Edits edits;
    private final Versions versions;
    private final Permalinks permalinks;
    private final EditPage pages;
    private final FileLimits limits;

    EditController(
            Communities communities,
            Edits edits,
            Versions versions,
            Permalinks permalinks,
            EditPage pages,
            FileLimits limits) {
        this.communities = communities;
        this.edits = edits;
        this.versions = versions;
        this.permalinks = permalinks;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping({"/posts/{id}/edit", "/posts/{id}/comments/{comment}/edit"})
    View form(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @RequestParam(required = false) @Nullable Long text,
            Page page,
            Viewer.Member viewer) {
        var written = edits.own(id, comment, viewer);
        var proposal = comment == null ? edits.proposed(written, text, viewer) : Optional.<Edits.Proposal>empty();
        var form = proposal.map(Edits.Proposal::form)
                .orElseGet(() -> EditForm.of(written).as(written));
        Long on = proposal.isPresent() ? Long.valueOf(proposal.get().text()) : null;
        int version = proposal.map(Edits.Proposal::version).orElse(0);
        var typed = new EditPage.Typed(form, on, version, pages.files(written, on, viewer));
        return pages.form(page, viewer, written, typed, null, Problems.none(), Check.none());
    }

    /**
     * Where the text changed since its form was opened, nothing is written: what was typed stands beside what there is now,
     * and saving again is a choice made with both in sight. So it is where another edit came to wait since.
     *
     * @param version of the edit that waits, as it was when the form was opened
     * @param filed the form has the files, too
     */
    @PostMapping({"/posts/{id}/edit", "/posts/{id}/comments/{comment}/edit"})
    Object save(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @ModelAttribute EditForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(required = false) @Nullable Long text,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean filed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var written = edits.own(id, comment, viewer);
        var words = form.as(written);
        var problems = words.problems();
        // what is sent back is not read; nobody is asked again about what stands there
        boolean unread = problems.any() || written.says(words.titleTyped(), words.bodyTyped());
        var check = Check.of(
                new Check.Words(
                        unread ? "" : words.titleTyped(),
                        unread ? "" : words.bodyTyped(),
                        "",
                        Descriptions.in(request)),
                choice);
        String title = unread ? words.titleTyped() : check.title();
        String body = unread ? words.bodyTyped() : check.body();
        var carried = filed
                ? pages.files(written, text, viewer, files, problems, check::description, request)
                : TypedFiles.NONE;
        var typed = new EditPage.Typed(words, text, version, carried);
        if (carried.check(problems, written.kind(), limits).any()) {
            return pages.form(page, viewer, written, typed, null, problems, Check.none())
                    .rejected();
        }
        boolean same = written.says(title, body) && !carried.change();
        if (!same && !written.since().equals(form.seen())) {
            return pages.form(page, viewer, written, typed, EditPage.Now.of(written), problems, Check.none())
                    .rejected();
        }
        if (check.asks() && !same) {
            return pages.form(page, viewer, written, typed, null, problems, check)
                    .rejected();
        }
        var outcome = same
                ? Edits.Outcome.SAVED
                : edits.save(written, form.seen(), title, body, carried, text, version, viewer);
        if (outcome == Edits.Outcome.CHANGED) {
            return changed(page, viewer, edits.own(id, comment, viewer), typed);
        }
        if (outcome == Edits.Outcome.FULL) {
            problems.add("body", "moderation.awaits.many", Awaiting.MOST_OF_ONE);
            return pages.form(page, viewer, written, typed, null, problems, Check.none())
                    .rejected();
        }
        if (outcome == Edits.Outcome.WAITS || same) {
            return (same ? Notice.of("edit.saved") : waits(written, viewer)).redirect(request, back(written));
        }
        return saved(edits.own(id, comment, viewer)).redirect(request, back(written));
    }

    private View changed(Page page, Viewer.Member viewer, Written written, EditPage.Typed typed) {
        var other =
                written.comment() == null ? edits.proposed(written, null, viewer) : Optional.<Edits.Proposal>empty();
        var on = other.map(one -> new EditPage.Typed(
                        typed.form(), one.text(), one.version(), pages.files(written, one.text(), viewer)))
                .orElse(typed);
        var now = other.map(EditPage.Now::of).orElseGet(() -> EditPage.Now.of(written));
        return pages.form(page, viewer, written, on, now, Problems.none(), Check.none())
                .rejected();
    }

    /** Undone, it can be undone. */
    @PostMapping({"/posts/{id}/edit/undo", "/posts/{id}/comments/{comment}/edit/undo"})
    String undo(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @ModelAttribute EditForm form,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var written = edits.own(id, comment, viewer);
        if (!edits.undo(written, form.seen(), viewer)) {
            throw new Refused("edit.not-undone");
        }
        return saved(edits.own(id, comment, viewer)).redirect(request, back(written));
    }

    private Notice waits(Written written, Viewer.Member viewer) {
        var place = edits.proposed(written, null, viewer).map(one -> Concern.TEXT.place(one.text()));
        return Notice.of("moderation.awaits").onward(place.orElse("/moderation"), "moderation.awaits.see");
    }

    private static Notice saved(Written now) {
        return Notice.of("edit.saved").undoneBy(now.address() + "/edit/undo?since=" + now.since());
    }

    private String back(Written written) {
        return written.comment() == null ? written.address() : permalinks.of(written.post(), written.comment());
    }

    @GetMapping({"/posts/{id}/history", "/posts/{id}/comments/{comment}/history"})
    View history(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            Page page,
            Viewer.Member viewer) {
        var written = edits.readable(id, comment, viewer);
        var all = versions.of(written, option -> Proposed.told(option, page));
        return page.view("community/edit/history")
                .with("community", communities.readable(written.community(), viewer))
                .with("written", written)
                .with("versions", all.subList(0, Math.min(all.size(), Versions.MOST)))
                .with("more", all.size() > Versions.MOST);
    }
}
