package fr.maillage.community.discussion;

import fr.maillage.community.NamedPeople;
import fr.maillage.community.attachment.Arrivals;
import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.attachment.Descriptions;
import fr.maillage.community.attachment.FormFiles;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.writing.Moment;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An answer under a post: kept, sent now, or later. */
@Controller
@RequestMapping("/posts/{id}")
class ReplyController {
    private final Posts posts;
    private final Comments comments;
    private final Permalinks permalinks;
    private final Begun begun;
    private final Sheets sheets;
    private final Attachments attachments;
    private final Arrivals arrivals;
    private final NamedPeople people;
    private final Once once;
    private final Clock clock;

    ReplyController(
            Posts posts,
            Comments comments,
            Permalinks permalinks,
            Begun begun,
            Sheets sheets,
            Attachments attachments,
            Arrivals arrivals,
            NamedPeople people,
            Once once,
            Clock clock) {
        this.posts = posts;
        this.comments = comments;
        this.permalinks = permalinks;
        this.begun = begun;
        this.sheets = sheets;
        this.attachments = attachments;
        this.arrivals = arrivals;
        this.people = people;
        this.once = once;
        this.clock = clock;
    }

    @PostMapping("/comments")
    Object send(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute Moment moment,
            @ModelAttribute Check.Choice choice,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var post = posts.readable(id, viewer);
        var form = new PostForm(null, null, body);
        var problems = form.problems();
        var typed = new Begun.Reply(key, form.bodyTyped(), moment, List.of());
        var checked = Check.of(new Check.Words("", typed.body(), "", Descriptions.in(request)), choice);
        var at = moment.isLater() ? moment.moment(viewer.zone()) : null;
        String words = post.id() + "\n" + moment.said() + "\n" + checked.body();
        var made = once.made(viewer.id(), key, words);
        if (made.isPresent()) { // its files are there, too
            return sent(post, made.get(), at, page, request);
        }
        if (!post.open()) {
            throw Comments.notHere(id);
        }
        Begun.Reply reply;
        try {
            var chosen = new FormFiles(files).chosen();
            reply = typed.with(attached(post, viewer, typed, words, chosen, problems, checked::description));
        } catch (NotFound gone) { // with what the same form sent meanwhile
            long sent = once.made(viewer.id(), key, words).orElseThrow(() -> gone);
            return sent(post, sent, at, page, request);
        }
        moment.check(problems, clock.instant(), viewer.zone());
        reply.attachments().stream()
                .filter(Attachment::untold)
                .forEach(one -> problems.add(
                        one.field(), "file.description.missing", one.file().name()));
        var check = problems.any() ? Check.none() : checked;
        if (problems.any() || check.asks()) {
            return show(page, viewer, post, after, reply, problems, check).rejected();
        }
        if (at != null) {
            var whole = new Begun.Reply(key, check.body(), moment, reply.attachments());
            long plan = once.make(viewer.id(), key, words, () -> begun.plan(post, viewer, whole, at));
            return sent(post, plan, at, page, request);
        }
        long comment = once.make(viewer.id(), key, words, () -> {
            var draft = begun.number(post, viewer).orElse(null);
            long written =
                    comments.write(post.id(), post.community(), viewer.id(), check.body(), moment.isQuiet(), draft);
            begun.end(post, viewer);
            return written;
        });
        return sent(post, comment, null, page, request);
    }

    private String sent(Post post, long made, @Nullable Instant at, Page page, HttpServletRequest request) {
        if (at == null) {
            return "redirect:" + permalinks.of(post.id(), made);
        }
        return Notice.of("draft.planned", page.as().dateTime(at))
                .undoneBy("/drafts/" + made + "/plan/removal")
                .redirect(request, post.address() + "#answering");
    }

    /**
     * Kept by a button, or while it is typed; then the answer says when.
     *
     * @param attach the button that adds what was chosen
     * @param remove the number of an attachment to take away
     * @param audience the button that asks whom it will tell
     */
    @PostMapping("/draft")
    Object keep(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute Moment moment,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "once", required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String attach,
            @RequestParam(required = false) @Nullable Long remove,
            @RequestParam(required = false) @Nullable String audience,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var post = posts.readable(id, viewer);
        var typed = new Begun.Reply(key, new PostForm(null, null, body).bodyTyped(), moment, List.of());
        if (!post.open() && !page.part()) {
            throw Comments.notHere(id);
        }
        boolean goesOn = attach != null || remove != null;
        boolean kept = goesOn || begun.keep(post, viewer, typed, page.part());
        if (page.part()) {
            begun.number(post, viewer).ifPresent(draft -> attachments.describe(draft, request::getParameter));
            return page.view("community/writing/kept").with("kept", kept);
        }
        if (goesOn) {
            begun.hold(post, viewer, typed);
        }
        var problems = Problems.none();
        var attached =
                attached(post, viewer, typed, "", new FormFiles(files).chosen(), problems, request::getParameter);
        if (problems.any()) {
            return show(page, viewer, post, after, typed.with(attached), problems, Check.none())
                    .rejected();
        }
        if (remove != null) {
            begun.number(post, viewer).ifPresent(draft -> attachments.remove(draft, remove));
        }
        if (audience != null) {
            String told = post.address() + "/audience/before?quiet=" + moment.isQuiet() + "&named="
                    + people.under(id, viewer.id(), typed.body());
            return kept || !attached.isEmpty() ? Notice.of("draft.kept").redirect(request, told) : "redirect:" + told;
        }
        return Notice.of(remove != null ? "file.removed" : "draft.kept").redirect(request, post.address() + "#reply");
    }

    private List<Attachment> attached(
            Post post,
            Viewer.Member viewer,
            Begun.Reply typed,
            String words,
            List<MultipartFile> sent,
            Problems problems,
            Function<String, @Nullable String> described) {
        var draft = begun.number(post, viewer).orElse(null);
        if (draft == null && sent.isEmpty()) {
            return List.of();
        }
        long with = draft == null ? begun.hold(post, viewer, typed, words) : draft;
        attachments.describe(with, described);
        arrivals.add(with, sent, problems);
        return attachments.with(with);
    }

    private View show(
            Page page, Viewer.Member viewer, Post post, long after, Begun.Reply reply, Problems problems, Check check) {
        return sheets.read(page, viewer, post, after)
                .with("reply", reply)
                .with("problems", problems)
                .with("check", check);
    }
}
