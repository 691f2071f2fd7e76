package fr.maillage.community.discussion;

import fr.maillage.community.Readings;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.community.reaction.Reactions;
import fr.maillage.community.reaction.Tallies;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The discussions of a community: their list, one of them, and a new one. */
@Controller
class PostController {
    private final Communities communities;
    private final Posts posts;
    private final Comments comments;
    private final Readings readings;
    private final Reactions reactions;
    private final Permalinks permalinks;
    private final Once once;
    private final Awaiting awaiting;

    PostController(
            Communities communities,
            Posts posts,
            Comments comments,
            Readings readings,
            Reactions reactions,
            Permalinks permalinks,
            Once once,
            Awaiting awaiting) {
        this.communities = communities;
        this.posts = posts;
        this.comments = comments;
        this.readings = readings;
        this.reactions = reactions;
        this.permalinks = permalinks;
        this.once = once;
        this.awaiting = awaiting;
    }

    /** The first page of a community: what is said in it, or for those who may not read it, what it is for. */
    @GetMapping("/communities/{id}")
    Object index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            Page page,
            Viewer.Member viewer) {
        var community = communities.visible(id, viewer);
        if (!community.standing().reads()) {
            return "redirect:" + community.address() + "/about";
        }
        var listed = posts.of(community, viewer, before);
        return page.view("community/discussion/index")
                .with("community", community)
                .with("pinned", before == null ? posts.pinned(community, viewer) : List.of())
                .with("posts", listed.stream().limit(Posts.PAGE).toList())
                .with("more", listed.size() > Posts.PAGE)
                .with("first", before == null);
    }

    @GetMapping("/communities/{id}/posts/new")
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        return form(page, viewer, id, PostForm.empty(), Problems.none(), Check.none());
    }

    @PostMapping("/communities/{id}/posts")
    Object publish(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        if (problems.any()) {
            return form(page, viewer, id, form, problems, Check.none()).rejected();
        }
        var check = Check.of(form.titleTyped(), form.bodyTyped(), choice);
        if (check.asks()) {
            return form(page, viewer, id, form, problems, check).rejected();
        }
        var community = communities.readable(id, viewer);
        var checked = new PostForm(form.kind(), check.title(), check.body());
        if (community.standing().awaits()) {
            once.make(viewer.id(), key, checked.toString(), () -> awaiting.ask(community, viewer, checked));
            return Notice.of("moderation.awaits").redirect(request, community.address());
        }
        long post = once.make(viewer.id(), key, checked.toString(), () -> posts.publish(community, viewer, checked));
        return Notice.of("post.published").redirect(request, "/posts/" + post);
    }

    /** Opening it is reading it, up to the last word on the page. */
    @GetMapping("/posts/{id}")
    View show(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        return show(page, viewer, posts.readable(id, viewer), after, "", Problems.none(), Check.none());
    }

    /** The page of the discussion on which a comment stands. */
    @GetMapping("/posts/{id}/comments/{comment}")
    String find(@PathVariable long id, @PathVariable long comment, Viewer.Member viewer) {
        return "redirect:" + permalinks.of(posts.readable(id, viewer).id(), comment);
    }

    @PostMapping("/posts/{id}/comments")
    Object comment(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute Check.Choice choice,
            @RequestParam(name = "once", required = false) @Nullable String key,
            Page page,
            Viewer.Member viewer) {
        var post = posts.readable(id, viewer);
        var form = new PostForm(null, null, body);
        var problems = form.problems();
        var check = problems.any() ? Check.none() : Check.of("", form.bodyTyped(), choice);
        if (problems.any() || check.asks()) {
            return show(page, viewer, post, after, form.bodyTyped(), problems, check)
                    .rejected();
        }
        String words = post.id() + "\n" + check.body();
        long comment = once.make(viewer.id(), key, words, () -> comments.write(post, viewer, check.body()));
        return "redirect:" + permalinks.of(post.id(), comment);
    }

    private View show(
            Page page, Viewer.Member viewer, Post post, long after, String typed, Problems problems, Check check) {
        var community = communities.readable(post.community(), viewer);
        var listed = comments.under(post, viewer, after);
        var answer = comments.answer(post, viewer);
        var shown = listed.stream().limit(Comments.PAGE).toList();
        boolean more = listed.size() > Comments.PAGE;
        readings.read(viewer.id(), post.id(), more ? shown.getLast().position() : post.lastPosition());
        var reacted = Stream.concat(Stream.of(Tallies.POST), shown.stream().map(Comment::id));
        return page.view("community/discussion/show")
                .with("community", community)
                .with("post", post)
                .with("answer", answer.orElse(null))
                .with("comments", shown)
                .with("tallies", reactions.of(post.id(), reacted.toList(), viewer))
                .with("after", after)
                .with("more", more)
                .with("typed", typed)
                .with("problems", problems)
                .with("check", check);
    }

    private View form(Page page, Viewer.Member viewer, long id, PostForm form, Problems problems, Check check) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return page.view("community/discussion/form")
                .with("community", community)
                .with("kind", form.chosenKind())
                .with("title", form.titleTyped())
                .with("body", form.bodyTyped())
                .with("problems", problems)
                .with("check", check);
    }
}
