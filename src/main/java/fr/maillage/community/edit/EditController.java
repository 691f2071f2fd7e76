package fr.maillage.community.edit;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.Permalinks;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.home.Communities;
import fr.maillage.community.poll.PollEdits;
import fr.maillage.community.poll.Proposed;
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

/** Changing what one wrote; and what stood there before, for whoever reads it. */
@Controller
class EditController {
    private final Communities communities;
    private final Edits edits;
    private final Versions versions;
    private final Permalinks permalinks;
    private final PollEdits polls;

    EditController(Communities communities, Edits edits, Versions versions, Permalinks permalinks, PollEdits polls) {
        this.communities = communities;
        this.edits = edits;
        this.versions = versions;
        this.permalinks = permalinks;
        this.polls = polls;
    }

    @GetMapping({"/posts/{id}/edit", "/posts/{id}/comments/{comment}/edit"})
    View form(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @RequestParam(required = false) @Nullable Long text,
            Page page,
            Viewer.Member viewer) {
        var written = edits.own(id, comment, viewer);
        var asItStands = EditForm.of(written).as(written);
        var proposed = comment == null ? edits.proposed(written, text, viewer).orElse(asItStands) : asItStands;
        return form(page, viewer, written, proposed, false, Problems.none(), Check.none());
    }

    /**
     * Where the text changed since its form was opened, nothing is written: what was typed stands beside what there is now,
     * and saving again is a choice made with both in sight.
     */
    @PostMapping({"/posts/{id}/edit", "/posts/{id}/comments/{comment}/edit"})
    Object save(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable Long comment,
            @ModelAttribute EditForm form,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var written = edits.own(id, comment, viewer);
        var typed = form.as(written);
        var problems = typed.problems();
        if (problems.any()) {
            return form(page, viewer, written, typed, false, problems, Check.none())
                    .rejected();
        }
        var check = Check.of(typed.titleTyped(), typed.bodyTyped(), choice);
        boolean same = written.says(check.title(), check.body());
        if (!same && !written.since().equals(form.seen())) {
            return form(page, viewer, written, typed, true, problems, Check.none())
                    .rejected();
        }
        if (check.asks() && !same) {
            return form(page, viewer, written, typed, false, problems, check).rejected();
        }
        var outcome =
                same ? Edits.Outcome.SAVED : edits.save(written, form.seen(), check.title(), check.body(), viewer);
        if (outcome == Edits.Outcome.CHANGED) {
            return form(page, viewer, edits.own(id, comment, viewer), typed, true, problems, Check.none())
                    .rejected();
        }
        if (outcome == Edits.Outcome.FULL) {
            problems.add("body", "moderation.awaits.many", Awaiting.MOST_OF_ONE);
            return form(page, viewer, written, typed, false, problems, Check.none())
                    .rejected();
        }
        String back = comment == null ? written.address() : permalinks.of(id, comment);
        return Notice.of(outcome == Edits.Outcome.WAITS ? "moderation.awaits" : "edit.saved")
                .redirect(request, back);
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

    private View form(
            Page page,
            Viewer.Member viewer,
            Written written,
            PostForm typed,
            boolean changed,
            Problems problems,
            Check check) {
        var community = communities.readable(written.community(), viewer);
        return page.view("community/edit/form")
                .with("community", community)
                .with("awaits", community.standing().awaits() && written.comment() == null)
                .with("written", written)
                .with(
                        "poll",
                        written.comment() == null && written.kind().asks()
                                ? polls.own(written.post(), viewer).orElse(null)
                                : null)
                .with("title", typed.titleTyped())
                .with("body", typed.bodyTyped())
                .with("changed", changed)
                .with("problems", problems)
                .with("check", check);
    }
}
