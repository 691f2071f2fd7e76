package fr.maillage.community.discussion;

import fr.maillage.web.Notice;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a discussion is kept: first in its community, closed, answered. */
@Controller
@RequestMapping("/posts/{id}")
class KeepingController {
    private final Pins pins;
    private final Closings closings;
    private final Answers answers;

    KeepingController(Pins pins, Closings closings, Answers answers) {
        this.pins = pins;
        this.closings = closings;
        this.answers = answers;
    }

    @PostMapping("/pin")
    String pin(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        pins.pin(id, viewer);
        return done("post.pinned", id, "/pin/removal", request);
    }

    @PostMapping("/pin/removal")
    String unpin(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        pins.unpin(id, viewer);
        return done("post.unpinned", id, "/pin", request);
    }

    @PostMapping("/closing")
    String close(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        closings.close(id, viewer);
        return done("post.closed.done", id, "/closing/removal", request);
    }

    @PostMapping("/closing/removal")
    String reopen(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        closings.reopen(id, viewer);
        return done("post.reopened", id, "/closing", request);
    }

    @PostMapping("/answer")
    String accept(@PathVariable long id, @RequestParam long comment, Viewer.Member viewer, HttpServletRequest request) {
        String undo = answers.accept(id, comment, viewer)
                .map(before -> "/answer?comment=" + before)
                .orElse("/answer/removal");
        return done("answer.accepted", id, undo, request);
    }

    @PostMapping("/answer/removal")
    String withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long comment,
            Viewer.Member viewer,
            HttpServletRequest request) {
        answers.withdraw(id, viewer);
        return comment == 0
                ? Notice.of("answer.withdrawn").redirect(request, "/posts/" + id)
                : done("answer.withdrawn", id, "/answer?comment=" + comment, request);
    }

    private static String done(String key, long post, String undo, HttpServletRequest request) {
        String address = "/posts/" + post;
        return Notice.of(key).undoneBy(address + undo).redirect(request, address);
    }
}
