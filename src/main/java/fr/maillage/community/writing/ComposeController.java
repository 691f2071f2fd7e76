package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.community.poll.PollForm;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A new post: written, planned or published. */
@Controller
class ComposeController {
    private final Communities communities;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Publication publication;
    private final Once once;
    private final Clock clock;

    ComposeController(
            Communities communities,
            Drafts drafts,
            Attachments attachments,
            Publication publication,
            Once once,
            Clock clock) {
        this.communities = communities;
        this.drafts = drafts;
        this.attachments = attachments;
        this.publication = publication;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/posts/new")
    View compose(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(required = false) @Nullable String kind,
            Page page,
            Viewer.Member viewer) {
        var community = writable(id, viewer);
        if (draft == null) {
            var begun = drafts.in(id, viewer);
            return form(page, community, Composition.empty(kind), begun, Problems.none(), Check.none());
        }
        var own = drafts.own(draft, viewer);
        if (own.community() != id || own.post() != null) {
            throw new NotFound();
        }
        var typed = Composition.of(own, viewer, attachments.with(draft));
        return form(page, community, typed, List.of(), Problems.none(), Check.none());
    }

    /** Files that come with it wait with its draft: they are not sent again where something else is to be corrected. */
    @PostMapping("/communities/{id}/posts")
    Object publish(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            @ModelAttribute PollForm poll,
            @ModelAttribute Moment moment,
            @ModelAttribute Check.Choice choice,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean planned,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = writable(id, viewer);
        var problems = form.problems();
        var draft = new FormKey(key).uuid();
        var attached = attached(id, viewer, draft, form, poll, new FormFiles(files).chosen(), problems, request);
        var typed = new Composition(draft, form, poll, moment, planned, attached);
        var at = moment.isLater() ? moment.moment(viewer.zone()) : null;
        check(typed, at, viewer, problems);
        boolean awaits = community.standing().awaits();
        // what waits to be read is read as it will appear: words alone
        problems.addIf(
                awaits && (at != null || form.chosenKind().asks() || !attached.isEmpty()),
                "body",
                "moderation.awaits.words-alone");
        if (problems.any()) {
            return form(page, community, typed, List.of(), problems, Check.none())
                    .rejected();
        }
        var check = Check.of(form.titleTyped(), form.bodyTyped(), choice);
        if (check.asks()) {
            return form(page, community, typed, List.of(), problems, check).rejected();
        }
        var checked = new PostForm(form.kind(), check.title(), check.body());
        if (at != null) {
            long plan = drafts.plan(id, viewer, typed.key(), checked, poll, at);
            return Notice.of("draft.planned", page.as().dateTime(at))
                    .undoneBy("/drafts/" + plan + "/plan/removal")
                    .redirect(request, "/drafts");
        }
        String words = checked.toString() + poll;
        if (awaits) {
            once.make(viewer.id(), key, words, () -> publication.ask(community, viewer, typed, checked));
            return Notice.of("moderation.awaits").redirect(request, community.address());
        }
        long post = once.make(viewer.id(), key, words, () -> publication.publish(id, viewer, typed, checked));
        return Notice.of("post.published").redirect(request, "/posts/" + post);
    }

    private List<Attachment> attached(
            long community,
            Viewer.Member viewer,
            UUID key,
            PostForm form,
            PollForm poll,
            List<MultipartFile> sent,
            Problems problems,
            HttpServletRequest request) {
        var draft = drafts.numbered(viewer, key);
        if (sent.isEmpty() && draft == null) {
            return List.of();
        }
        long id = draft == null ? drafts.keep(community, viewer, key, form, poll) : draft;
        attachments.describe(id, request::getParameter);
        attachments.add(id, sent, problems);
        return attachments.with(id);
    }

    private void check(Composition typed, @Nullable Instant at, Viewer.Member viewer, Problems problems) {
        var kind = typed.form().chosenKind();
        typed.moment().check(problems, clock.instant(), viewer.zone());
        typed.poll().check(problems, kind, at == null ? clock.instant() : at, viewer.zone());
        problems.addIf(kind == PostKind.DOCUMENT && typed.attachments().isEmpty(), "files", "file.missing");
        typed.attachments().stream()
                .filter(Attachment::untold)
                .forEach(one -> problems.add(
                        one.field(), "file.description.missing", one.file().name()));
    }

    private Community writable(long id, Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return community;
    }

    private static View form(
            Page page, Community community, Composition typed, List<Draft> begun, Problems problems, Check check) {
        return page.view("community/writing/form")
                .with("community", community)
                .with("typed", typed)
                .with("begun", begun)
                .with("problems", problems)
                .with("check", check);
    }
}
