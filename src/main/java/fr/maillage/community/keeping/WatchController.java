package fr.maillage.community.keeping;

import fr.maillage.community.discretion.Check;
import fr.maillage.community.discussion.Posts;
import fr.maillage.community.home.Communities;
import fr.maillage.community.home.Community;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of those who keep a community. */
@Controller
@RequestMapping("/communities/{id}/keeping")
class WatchController {
    private static final String HERE = "/keeping";
    private final Communities communities;
    private final Posts posts;
    private final Watch watch;
    private final Notes notes;

    WatchController(Communities communities, Posts posts, Watch watch, Notes notes) {
        this.communities = communities;
        this.posts = posts;
        this.watch = watch;
        this.notes = notes;
    }

    @GetMapping
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        return page.view("community/keeping/index")
                .with("community", community)
                .with("unanswered", posts.unanswered(community, viewer, 0, Watch.MOST))
                .with("newcomers", watch.newcomers(community, viewer))
                .with("planned", watch.planned(community, viewer))
                .with("asleep", watch.asleep(community, viewer))
                .with("note", notes.latest(community, viewer).orElse(null));
    }

    @PostMapping("/welcomes/{membership}")
    String welcome(
            @PathVariable long id, @PathVariable long membership, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        watch.welcome(community, membership, viewer);
        return Notice.of("keeping.welcomed")
                .undoneBy(community.address() + HERE + "/welcomes/" + membership + "/removal")
                .redirect(request, community.address() + HERE);
    }

    @PostMapping("/welcomes/{membership}/removal")
    String unwelcome(
            @PathVariable long id, @PathVariable long membership, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        watch.unwelcome(community, membership, viewer);
        return Notice.of("keeping.unwelcomed").redirect(request, community.address() + HERE);
    }

    @GetMapping("/note")
    View edit(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        var latest = notes.latest(community, viewer);
        return form(page, community, viewer, latest.map(Note::body).orElse(""), Problems.none(), Check.none());
    }

    @PostMapping("/note")
    Object write(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") long after,
            @ModelAttribute Check.Choice choice,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        String said = body.strip();
        var problems = Problems.none()
                .addIf(said.length() > Note.LONGEST, "body", "community.too-long", said.length(), Note.LONGEST);
        var check = problems.any() ? Check.none() : Check.of("", said, choice);
        if (!problems.any() && !check.asks() && !notes.write(community, viewer, check.body(), after)) {
            problems.add("body", "keeping.note.changed");
        }
        if (problems.any() || check.asks()) {
            return form(page, community, viewer, said, problems, check).rejected();
        }
        return Notice.of("keeping.note.saved").redirect(request, community.address() + HERE);
    }

    /** All that was passed on, and how to pass on more. */
    private View form(
            Page page, Community community, Viewer.Member viewer, String body, Problems problems, Check check) {
        return page.view("community/keeping/note")
                .with("community", community)
                .with("notes", notes.of(community, viewer))
                .with("body", body)
                .with("problems", problems)
                .with("check", check);
    }
}
