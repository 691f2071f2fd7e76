package fr.maillage.community.writing;

import fr.maillage.community.NamedPeople;
import fr.maillage.community.attachment.Arrivals;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.attachment.FormFiles;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.Refused;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What stands in the composer is kept, and files are added to it or taken away. */
@Controller
class KeepController {
    private final Composer composer;
    private final Drafts drafts;
    private final DraftKeeping keeping;
    private final Attachments attachments;
    private final Arrivals arrivals;
    private final NamedPeople people;
    private final Clock clock;

    KeepController(
            Composer composer,
            Drafts drafts,
            DraftKeeping keeping,
            Attachments attachments,
            Arrivals arrivals,
            NamedPeople people,
            Clock clock) {
        this.composer = composer;
        this.drafts = drafts;
        this.keeping = keeping;
        this.attachments = attachments;
        this.arrivals = arrivals;
        this.people = people;
        this.clock = clock;
    }

    /** While it is typed; the answer says so. */
    @PostMapping(value = "/communities/{id}/drafts", headers = "HX-Request")
    View type(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            @ModelAttribute PollForm poll,
            @ModelAttribute Moment moment,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var typed = new Composition(new FormKey(key).uuid(), form, poll, moment, false, List.of());
        boolean kept = keeping.keepWhileTyping(id, viewer, typed);
        var draft = kept ? drafts.numbered(viewer, typed.key()) : null;
        if (draft != null) {
            attachments.describe(draft, request::getParameter);
        }
        return page.view("community/writing/kept").with("kept", kept);
    }

    /**
     * Kept by a button. With another one adds what was chosen, or takes a file away, and goes on writing: what was planned
     * stays so, and is looked at as when it was.
     *
     * @param attach the button that adds what was chosen
     * @param remove the number of an attachment to take away
     * @param audience the button that asks whom it will tell
     */
    @PostMapping("/communities/{id}/drafts")
    Object keep(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            @ModelAttribute PollForm poll,
            @ModelAttribute Moment moment,
            @ModelAttribute Check.Choice choice,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean planned,
            @RequestParam(required = false) @Nullable String attach,
            @RequestParam(required = false) @Nullable Long remove,
            @RequestParam(required = false) @Nullable String audience,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var typed = new Composition(new FormKey(key).uuid(), form, poll, moment, planned, List.of());
        var community = composer.writable(id, viewer, typed);
        var before = before(typed, viewer);
        boolean goesOn = attach != null || remove != null || audience != null;
        var problems = DraftLimits.check(typed);
        var check = Check.none();
        Instant at = null;
        if (goesOn && before != null && before.planned()) {
            at = moment.isLater() ? moment.moment(viewer.zone()) : null;
            problems = sound(typed, at == null ? before.publishAt() : at, viewer);
            check = problems.any() || typed.says(before)
                    ? check
                    : Check.of(form.titleTyped(), form.bodyTyped(), poll.optionsTyped(), choice);
        }
        if (problems.any() || check.asks()) {
            var attached = before == null ? typed : typed.with(attachments.with(before.id()));
            return composer.back(page, community, attached, problems, check);
        }
        var sent = new FormFiles(files).chosen();
        String told = "/communities/" + id + "/audience?quiet=" + moment.isQuiet() + "&named="
                + (audience == null ? 0 : people.in(id, viewer.id(), form.bodyTyped()));
        if (audience != null && before == null && typed.isEmpty() && sent.isEmpty()) {
            return "redirect:" + told;
        }
        long draft = goesOn ? keeping.goOn(id, viewer, typed, at) : keeping.keep(id, viewer, typed);
        attachments.describe(draft, request::getParameter);
        arrivals.add(draft, sent, problems);
        if (problems.any()) {
            return composer.back(page, community, typed.with(attachments.with(draft)), problems, check);
        }
        if (remove != null) {
            attachments.remove(draft, remove);
        }
        if (audience != null) {
            return Notice.of("draft.kept").redirect(request, told + "&draft=" + draft);
        }
        String where = goesOn ? "/communities/" + id + "/posts/new?draft=" + draft : "/drafts";
        String said = remove != null ? "file.removed" : !goesOn && planned ? "draft.unplanned" : "draft.kept";
        return Notice.of(said).redirect(request, where);
    }

    /** @throws Refused where it was planned, and has been published by itself since the form was opened */
    private @Nullable Draft before(Composition typed, Viewer.Member viewer) {
        var number = drafts.numbered(viewer, typed.key());
        if (number == null && typed.planned()) {
            throw new Refused("draft.gone");
        }
        return number == null ? null : drafts.own(number, viewer);
    }

    private Problems sound(Composition typed, @Nullable Instant opens, Viewer.Member viewer) {
        var problems = typed.form().problems();
        typed.moment().check(problems, clock.instant(), viewer.zone());
        typed.poll().check(problems, typed.form().chosenKind(), opens == null ? clock.instant() : opens, viewer.zone());
        return problems;
    }
}
