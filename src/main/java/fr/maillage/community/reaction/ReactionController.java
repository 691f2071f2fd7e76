package fr.maillage.community.reaction;

import fr.maillage.web.Page;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One post says it, the next takes it back; htmx gets the row alone. */
@Controller
class ReactionController {
    private final Reactions reactions;

    ReactionController(Reactions reactions) {
        this.reactions = reactions;
    }

    @PostMapping("/posts/{id}/reactions")
    Object toPost(@PathVariable long id, @RequestParam Reaction kind, Page page, Viewer.Member viewer) {
        return toggle(id, Tallies.POST, kind, page, viewer, "/posts/" + id);
    }

    @PostMapping("/posts/{id}/comments/{comment}/reactions")
    Object toComment(
            @PathVariable long id,
            @PathVariable long comment,
            @RequestParam Reaction kind,
            Page page,
            Viewer.Member viewer) {
        return toggle(id, comment, kind, page, viewer, "/posts/" + id + "/comments/" + comment);
    }

    private Object toggle(long post, long comment, Reaction kind, Page page, Viewer.Member viewer, String back) {
        reactions.toggle(post, comment, kind, viewer);
        if (!page.part()) {
            return "redirect:" + back;
        }
        return page.view("community/reaction/row")
                .with("post", post)
                .with("comment", comment)
                .with("says", true)
                .with("tallies", reactions.of(post, List.of(comment), viewer).of(comment));
    }
}
