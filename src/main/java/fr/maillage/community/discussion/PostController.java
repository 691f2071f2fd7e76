package fr.maillage.community.discussion;

import fr.maillage.community.Changes;
import fr.maillage.community.discretion.Check;
import fr.maillage.community.home.Communities;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The discussions of a community: their list, and one of them. */
@Controller
class PostController {
    private final Communities communities;
    private final Posts posts;
    private final Permalinks permalinks;
    private final Begun begun;
    private final Sheets sheets;
    private final Changes changes;

    PostController(
            Communities communities, Posts posts, Permalinks permalinks, Begun begun, Sheets sheets, Changes changes) {
        this.communities = communities;
        this.posts = posts;
        this.permalinks = permalinks;
        this.begun = begun;
        this.sheets = sheets;
        this.changes = changes;
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
                .with("members", communities.members(community))
                .with(
                        "changed",
                        before == null ? changes.unseen(id, viewer.id()).orElse(null) : null)
                .with("pinned", before == null ? posts.pinned(community, viewer) : List.of())
                .with("posts", listed.stream().limit(Posts.PAGE).toList())
                .with("more", listed.size() > Posts.PAGE)
                .with("first", before == null);
    }

    /**
     * Opening it is reading it, up to the last word on the page, where nothing before was left unread. It opens where the
     * viewer stopped.
     *
     * @param after the position of the last comment of the page before, 0 for the first page, or null for where they stopped
     * @param found the number of a comment that a search led to, or 0
     */
    @GetMapping("/posts/{id}")
    Object show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "0") long found,
            Page page,
            Viewer.Member viewer) {
        var post = posts.readable(id, viewer);
        var onward = after == null ? permalinks.onward(post) : Optional.<String>empty();
        if (onward.isPresent()) {
            return "redirect:" + onward.get();
        }
        var reply = begun.under(post, viewer);
        return sheets.read(page, viewer, post, after == null ? 0 : after)
                .with("reply", reply)
                .with("problems", Problems.none())
                .with("check", Check.none())
                .with("found", found);
    }

    /** The same page as it is now, for one that is open already: what it brings besides was not read by that. */
    @GetMapping("/posts/{id}/now")
    View now(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "0") long found,
            Page page,
            Viewer.Member viewer) {
        var post = posts.readable(id, viewer);
        return sheets.look(page, viewer, post, after)
                .with("reply", begun.under(post, viewer))
                .with("problems", Problems.none())
                .with("check", Check.none())
                .with("found", found);
    }

    /** The page of the discussion on which a comment stands. */
    @GetMapping("/posts/{id}/comments/{comment}")
    String find(
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam(required = false) @Nullable String found,
            Viewer.Member viewer) {
        return "redirect:" + permalinks.of(posts.readable(id, viewer).id(), comment, found != null, viewer);
    }

    /**
     * Where one answers, on the page of the discussion on which the viewer stopped: an address of its own, for what follows
     * a # in one is lost by signing in, and on the way to that page. It names the field, which thereby has the focus.
     */
    @GetMapping("/posts/{id}/reply")
    String answer(@PathVariable long id, Viewer.Member viewer) {
        var post = posts.readable(id, viewer);
        String page = permalinks.onward(post).orElse(post.address());
        int place = page.indexOf('#');
        return "redirect:" + (place < 0 ? page : page.substring(0, place)) + "#body";
    }
}
