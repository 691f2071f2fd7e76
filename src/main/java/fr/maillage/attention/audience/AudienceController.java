package fr.maillage.attention.audience;

import fr.maillage.attention.hours.Openings;
import fr.maillage.attention.hours.When;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom a post comes: a part of the form that writes it, and a page for its author. */
@Controller
class AudienceController {
    private static final Pattern FIELD = Pattern.compile("[a-z-]{1,20}");
    private final Audiences audiences;
    private final Openings openings;
    private final Clock clock;

    AudienceController(Audiences audiences, Openings openings, Clock clock) {
        this.audiences = audiences;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/communities/{id}/audience")
    View before(@PathVariable long id, Page page, Viewer.Member viewer) {
        return before(id, "", false, "", page, viewer);
    }

    /**
     * As it is being written; it changes nothing, and is posted because what is written belongs into no address.
     *
     * @param field of the form in which a later moment is sent, 2026-11-23T08:30 on the author's clock; empty: none
     * @param quiet nobody is to be told at once
     */
    @PostMapping("/communities/{id}/audience")
    View before(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "") String body,
            Page page,
            Viewer.Member viewer) {
        var audience = audiences.before(id, viewer.id(), new Writing(body, quiet));
        return before(page, viewer, audience, field, "/communities/" + id + "/posts/new", "post.write");
    }

    @GetMapping("/posts/{id}/audience/before")
    View answering(@PathVariable long id, Page page, Viewer.Member viewer) {
        return answering(id, "", false, "", page, viewer);
    }

    /** The same for an answer under a post. */
    @PostMapping("/posts/{id}/audience/before")
    View answering(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "") String body,
            Page page,
            Viewer.Member viewer) {
        var audience = audiences.answering(id, viewer.id(), new Writing(body, quiet));
        return before(page, viewer, audience, field, "/posts/" + id + "#reply", "comment.write");
    }

    /** @param act the key of what one goes on to do */
    private View before(Page page, Viewer.Member viewer, Audience audience, String field, String write, String act) {
        var now = clock.instant();
        return page.view(page.part() ? "attention/audience/before" : "attention/audience/show")
                .with("write", write)
                .with("act", act)
                .with("audience", audience)
                .with("leaving", openings.leaving(viewer.id(), now))
                .with("field", FIELD.matcher(field).matches() ? field : null)
                .with("when", new When(page.messages(), viewer.zone(), now));
    }

    @GetMapping("/posts/{id}/audience")
    View after(@PathVariable long id, Page page, Viewer.Member viewer) {
        return page.view("attention/audience/after")
                .with("post", id)
                .with("audience", audiences.after(id, viewer.id()))
                .with("when", new When(page.messages(), viewer.zone(), clock.instant()));
    }
}
