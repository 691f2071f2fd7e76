package fr.maillage.community.writing;

import fr.maillage.community.Concern;
import fr.maillage.community.attachment.Arrivals;
import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.attachment.Descriptions;
import fr.maillage.community.attachment.FormFiles;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.PostKind;
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
    private final Composer composer;
    private final Drafts drafts;
    private final DraftKeeping keeping;
    private final Attachments attachments;
    private final Arrivals arrivals;
    private final Publication publication;
    private final Awaiting awaiting;
    private final Once once;
    private final Clock clock;

    ComposeController(
            Composer composer,
            Drafts drafts,
            DraftKeeping keeping,
            Attachments attachments,
            Arrivals arrivals,
            Publication publication,
            Awaiting awaiting,
            Once once,
            Clock clock) {
        this.composer = composer;
        this.drafts = drafts;
        this.keeping = keeping;
        this.attachments = attachments;
        this.arrivals = arrivals;
        this.publication = publication;
        this.awaiting = awaiting;
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
        var community = composer.writable(id, viewer);
        if (draft == null) {
            return composer.empty(page, community, Composition.empty(kind), drafts.in(id, viewer));
        }
        var own = drafts.own(draft, viewer);
        if (own.community() != id || own.post() != null) {
            throw new NotFound();
        }
        var typed = Composition.of(own, viewer, attachments.with(draft));
        return composer.empty(page, community, typed, List.of());
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
        var words = new Composition(new FormKey(key).uuid(), form, poll, moment, planned, List.of());
        var community = composer.writable(id, viewer, words);
        var problems = form.problems();
        boolean polls = form.chosenKind() == PostKind.POLL;
        var check = Check.of(
                new Check.Words(
                        form.titleTyped(),
                        form.bodyTyped(),
                        polls ? poll.optionsTyped() : "",
                        Descriptions.in(request)),
                choice);
        var checked = new PostForm(form.kind(), check.title(), check.body());
        var asked = polls ? poll.proposing(check.more()) : poll;
        var at = moment.isLater() ? moment.moment(viewer.zone()) : null;
        boolean awaits = community.standing().awaits();
        String said = checked.toString() + asked + moment.said();
        List<Attachment> attached;
        try {
            attached = attached(id, viewer, words, said, new FormFiles(files).chosen(), problems, check);
        } catch (NotFound gone) { // with what the same form made meanwhile
            return made(community, once.made(viewer.id(), key, said).orElseThrow(() -> gone), request);
        }
        var typed = words.with(attached);
        check(typed, at, viewer, problems);
        problems.addIf(
                awaits && !awaiting.hasRoom(id, viewer.id()), "body", "moderation.awaits.many", Awaiting.MOST_OF_ONE);
        if (problems.any()) { // unless it is sent a second time, and what came with it is published
            return once.made(viewer.id(), key, said)
                    .<Object>map(made -> made(community, made, request))
                    .orElseGet(() -> composer.back(page, community, typed, problems, Check.none()));
        }
        if (check.asks()) {
            return composer.back(page, community, typed, problems, check);
        }
        var whole = typed.saying(checked, asked);
        whole.poll().checkChoices(problems, form.chosenKind()); // two may be one now
        if (problems.any()) {
            return composer.back(page, community, typed, problems, Check.none());
        }
        if (awaits) {
            long text = once.make(viewer.id(), key, said, () -> publication.ask(community, viewer, whole, at));
            return made(community, text, request);
        }
        if (at != null) {
            long plan = keeping.plan(id, viewer, whole, at);
            return Notice.of("draft.planned", page.as().dateTime(at))
                    .undoneBy("/drafts/" + plan + "/plan/removal")
                    .redirect(request, "/drafts");
        }
        long post = once.make(viewer.id(), key, said, () -> publication.publish(id, viewer, whole));
        return made(community, post, request);
    }

    /** @param made the number of the post, or of the text that waits to be read */
    private static String made(Community community, long made, HttpServletRequest request) {
        return community.standing().awaits()
                ? Notice.of("moderation.awaits")
                        .onward(Concern.TEXT.place(made), "moderation.awaits.see")
                        .redirect(request, community.address())
                : Notice.of("post.published").redirect(request, "/posts/" + made);
    }

    private List<Attachment> attached(
            long community,
            Viewer.Member viewer,
            Composition typed,
            String said,
            List<MultipartFile> sent,
            Problems problems,
            Check check) {
        var draft = drafts.numbered(viewer, typed.key());
        if (draft == null && (sent.isEmpty() || DraftLimits.check(typed).any())) {
            return List.of();
        }
        long id = draft == null ? keeping.keepToPublish(community, viewer, typed, said) : draft;
        attachments.describe(id, check::description);
        arrivals.add(id, sent, problems);
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
}
