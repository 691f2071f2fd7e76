package fr.maillage.community.discussion;

import fr.maillage.community.Readings;
import fr.maillage.community.home.Communities;
import fr.maillage.web.NotFound;
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

/** The discussions of a community: their list, one of them, and a new one. */
@Controller
class PostController {
    private final Communities communities;
    private final Posts posts;
    private final Comments comments;
    private final Readings readings;

    PostController(Communities communities, Posts posts, Comments comments, Readings readings) {
        this.communities = communities;
        this.posts = posts;
        this.comments = comments;
        this.readings = readings;
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
                .with("posts", listed.stream().limit(Posts.PAGE).toList())
                .with("more", listed.size() > Posts.PAGE)
                .with("first", before == null);
    }

    @GetMapping("/communities/{id}/posts/new")
    View compose(@PathVariable long id, Page page, Viewer.Member viewer) {
        return form(page, viewer, id, PostForm.empty(), Problems.none());
    }

    @PostMapping("/communities/{id}/posts")
    Object publish(
            @PathVariable long id,
            @ModelAttribute PostForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var problems = form.problems();
        if (problems.any()) {
            return form(page, viewer, id, form, problems).rejected();
        }
        long post = posts.publish(communities.readable(id, viewer), viewer, form);
        return Notice.of("post.published").redirect(request, "/posts/" + post);
    }

    /** Opening it is reading it, up to the last word on the page. */
    @GetMapping("/posts/{id}")
    View show(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        return show(page, viewer, posts.readable(id, viewer), after, "", Problems.none());
    }

    @PostMapping("/posts/{id}/comments")
    Object comment(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var post = posts.readable(id, viewer);
        var form = new PostForm(null, null, body);
        var problems = form.problems();
        if (problems.any()) {
            return show(page, viewer, post, 0, form.bodyTyped(), problems).rejected();
        }
        long comment = comments.write(post, viewer, form.bodyTyped());
        return "redirect:" + post.address() + "#c" + comment;
    }

    private View show(Page page, Viewer.Member viewer, Post post, long after, String typed, Problems problems) {
        var community = communities.readable(post.community(), viewer);
        var listed = comments.under(post, viewer, after);
        var shown = listed.stream().limit(Comments.PAGE).toList();
        boolean more = listed.size() > Comments.PAGE;
        readings.read(viewer.id(), post.id(), more ? shown.getLast().position() : post.lastPosition());
        return page.view("community/discussion/show")
                .with("community", community)
                .with("post", post)
                .with("comments", shown)
                .with("more", more)
                .with("typed", typed)
                .with("problems", problems);
    }

    private View form(Page page, Viewer.Member viewer, long id, PostForm form, Problems problems) {
        var community = communities.readable(id, viewer);
        if (!community.writes()) {
            throw new NotFound();
        }
        return page.view("community/discussion/form")
                .with("community", community)
                .with("kind", form.chosenKind())
                .with("title", form.titleTyped())
                .with("body", form.bodyTyped())
                .with("problems", problems);
    }
}
