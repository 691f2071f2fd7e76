package fr.maillage.community.discussion;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/posts/{id}")
class RemovalController {
    private final Removals removals;
    private final Permalinks permalinks;

    RemovalController(Removals removals, Permalinks permalinks) {
        this.removals = removals;
        this.permalinks = permalinks;
    }

    @PostMapping("/removal")
    String takeAway(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        long community = removals.takeAway(id, viewer);
        return Notice.of("post.removed")
                .undoneBy("/posts/" + id + "/return")
                .redirect(request, "/communities/" + community);
    }

    @PostMapping("/return")
    String bringBack(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        removals.bringBack(id, viewer);
        return Notice.of("post.returned").redirect(request, "/posts/" + id);
    }

    @PostMapping("/comments/{comment}/removal")
    String takeAway(
            @PathVariable long id, @PathVariable long comment, Viewer.Member viewer, HttpServletRequest request) {
        removals.takeAway(id, comment, viewer);
        return Notice.of("comment.removed.done")
                .undoneBy("/posts/" + id + "/comments/" + comment + "/return")
                .redirect(request, permalinks.of(id, comment));
    }

    @PostMapping("/comments/{comment}/return")
    String bringBack(
            @PathVariable long id, @PathVariable long comment, Viewer.Member viewer, HttpServletRequest request) {
        removals.bringBack(id, comment, viewer);
        return Notice.of("comment.returned").redirect(request, permalinks.of(id, comment));
    }
}
