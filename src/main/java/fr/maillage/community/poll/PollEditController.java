package fr.maillage.community.poll;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing what a poll proposes. */
@Controller
@RequestMapping("/posts/{id}/poll/edit")
class PollEditController {
    private final Communities communities;
    private final PollEdits edits;

    PollEditController(Communities communities, PollEdits edits) {
        this.communities = communities;
        this.edits = edits;
    }

    @GetMapping
    View form(@PathVariable long id, Page page, Viewer.Member viewer) {
        var asked = edits.own(id, viewer).orElseThrow(NotFound::new);
        return form(page, viewer, asked, asked.form(), false, Problems.none(), Check.none());
    }

    /** Where it changed since its form was opened, nothing is written: both stand side by side. */
    @PostMapping
    Object save(
            @PathVariable long id,
            @ModelAttribute PollForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(defaultValue = "") String since,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var asked = edits.own(id, viewer).orElseThrow(NotFound::new);
        var problems = Problems.none();
        form.checkChoices(problems, asked.kind());
        if (problems.any()) {
            return form(page, viewer, asked, form, false, problems, Check.none())
                    .rejected();
        }
        var check = asked.ofDates() ? Check.none() : Check.of("", "", form.optionsTyped(), choice);
        if (check.asks() && !asked.says(form)) {
            return form(page, viewer, asked, form, false, problems, check).rejected();
        }
        var proposing = asked.ofDates() ? form : form.proposing(check.more());
        proposing.checkChoices(problems, asked.kind());
        if (problems.any()) {
            return form(page, viewer, asked, form, false, problems, Check.none())
                    .rejected();
        }
        if (edits.change(id, viewer, seen(since), proposing) != PollEdits.Outcome.SAVED) {
            var now = edits.own(id, viewer).orElseThrow(NotFound::new);
            return form(page, viewer, now, form, !now.voted(), problems, Check.none())
                    .rejected();
        }
        return Notice.of("poll.edit.saved").redirect(request, asked.address());
    }

    private View form(
            Page page,
            Viewer.Member viewer,
            Asked asked,
            PollForm typed,
            boolean changed,
            Problems problems,
            Check check) {
        return page.view("community/poll/edit")
                .with("community", communities.readable(asked.community(), viewer))
                .with("asked", asked)
                .with("typed", typed)
                .with("changed", changed)
                .with("problems", problems)
                .with("check", check);
    }

    /** Unreadable, it is that of no version. */
    private static Instant seen(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
