package fr.maillage.attention.audience;

import fr.maillage.attention.hours.Openings;
import fr.maillage.attention.hours.When;
import fr.maillage.community.NamedPeople;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom a post comes: a part of the form that writes it, and a page for its author. */
@Controller
class AudienceController {
    private static final Pattern FIELD = Pattern.compile("[a-z-]{1,20}");
    private final Audiences audiences;
    private final NamedPeople people;
    private final Openings openings;
    private final Clock clock;

    AudienceController(Audiences audiences, NamedPeople people, Openings openings, Clock clock) {
        this.audiences = audiences;
        this.people = people;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * As it is being written: then it is posted, though it changes nothing, because what is written belongs into no address.
     *
     * @param field of the form in which a later moment is sent, 2026-11-23T08:30 on the author's clock; empty: none
     * @param quiet nobody is to be told at once
     * @param named how many the text names, where it is not sent
     * @param draft with which it waits, or null
     */
    @RequestMapping(
            path = "/communities/{id}/audience",
            method = {RequestMethod.GET, RequestMethod.POST})
    View before(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int named,
            @RequestParam(required = false) @Nullable Long draft,
            Page page,
            Viewer.Member viewer) {
        var audience = audiences.before(id, viewer.id(), quiet); // who does not write there is told of nobody
        return told(page, viewer, audience, quiet, field)
                .with("named", body.isEmpty() ? named : people.in(id, viewer.id(), body))
                .with("write", "/communities/" + id + "/posts/new" + (draft == null ? "" : "?draft=" + draft))
                .with("title", "audience.title.before");
    }

    /** The same for an answer under a post. */
    @RequestMapping(
            path = "/posts/{id}/audience/before",
            method = {RequestMethod.GET, RequestMethod.POST})
    View answering(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "false") boolean quiet,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int named,
            Page page,
            Viewer.Member viewer) {
        var audience = audiences.answering(id, viewer.id(), quiet);
        return told(page, viewer, audience, quiet, field)
                .with("named", body.isEmpty() ? named : people.under(id, viewer.id(), body))
                .with("write", "/posts/" + id + "#reply")
                .with("title", "comment.audience");
    }

    private View told(Page page, Viewer.Member viewer, Audience audience, boolean quiet, String field) {
        var now = clock.instant();
        return page.view(page.part() ? "attention/audience/before" : "attention/audience/show")
                .with("audience", audience)
                .with("quiet", quiet)
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
