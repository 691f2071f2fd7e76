package fr.maillage.community.discussion;

import fr.maillage.community.home.Communities;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The discussions that were archived, and how they come there and back. */
@Controller
class ArchiveController {
    private final Communities communities;
    private final Posts posts;
    private final Archive archive;

    ArchiveController(Communities communities, Posts posts, Archive archive) {
        this.communities = communities;
        this.posts = posts;
        this.archive = archive;
    }

    @GetMapping("/communities/{id}/archive")
    View index(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long before,
            Page page,
            Viewer.Member viewer) {
        var community = communities.readable(id, viewer);
        var listed = posts.archived(community, viewer, before);
        return page.view("community/discussion/archive")
                .with("community", community)
                .with("posts", listed.stream().limit(Posts.PAGE).toList())
                .with("more", listed.size() > Posts.PAGE);
    }

    @PostMapping("/posts/{id}/archiving")
    String put(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        archive.put(id, viewer);
        return done("post.archived.done", id, "/archiving/removal", request);
    }

    @PostMapping("/posts/{id}/archiving/removal")
    String takeOut(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        archive.takeOut(id, viewer);
        return done("post.unarchived", id, "/archiving", request);
    }

    private static String done(String key, long post, String undo, HttpServletRequest request) {
        String address = "/posts/" + post;
        return Notice.of(key).undoneBy(address + undo).redirect(request, address);
    }
}
