package fr.maillage.community.home;

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

/** The list of communities, and what a facilitator settles of theirs. */
@Controller
class CommunityController {
    private final Communities communities;
    private final CommunityList list;
    private final Bindings bindings;

    CommunityController(Communities communities, CommunityList list, Bindings bindings) {
        this.communities = communities;
        this.list = list;
        this.bindings = bindings;
    }

    @GetMapping("/communities")
    View index(@RequestParam(defaultValue = "0") long after, Page page, Viewer.Member viewer) {
        var open = list.open(viewer, after);
        return page.view("community/home/index")
                .with("mine", after == 0 ? list.of(viewer) : java.util.List.of())
                .with("inviting", after == 0 ? list.inviting(viewer) : java.util.List.of())
                .with("open", open.stream().limit(CommunityList.PAGE).toList())
                .with("more", open.size() > CommunityList.PAGE)
                .with("first", after == 0);
    }

    @GetMapping("/communities/{id}/about")
    View about(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.visible(id, viewer);
        return page.view("community/home/about")
                .with("community", community)
                .with("members", communities.members(community))
                .with("fetched", !viewer.guest() && community.standing().reads() && communities.goesOut(community))
                .with("parts", list.partsOf(community, viewer));
    }

    @GetMapping("/communities/new")
    View compose(@RequestParam(required = false) @Nullable Long parent, Page page, Viewer.Member viewer) {
        demandCreator(viewer);
        return form(page, viewer, null, CommunityForm.empty(parent), Problems.none());
    }

    @PostMapping("/communities")
    Object create(@ModelAttribute CommunityForm form, Page page, Viewer.Member viewer, HttpServletRequest request) {
        demandCreator(viewer);
        var problems = problems(form, viewer, null);
        if (problems.any()) {
            return form(page, viewer, null, form, problems).rejected();
        }
        long id = communities.create(form, viewer);
        return Notice.of("community.created").redirect(request, "/communities/" + id);
    }

    @GetMapping("/communities/{id}/settings")
    View settings(@PathVariable long id, Page page, Viewer.Member viewer) {
        var community = communities.kept(id, viewer);
        return form(page, viewer, community, CommunityForm.of(community), Problems.none());
    }

    @PostMapping("/communities/{id}/settings")
    Object settle(
            @PathVariable long id,
            @ModelAttribute CommunityForm form,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        var problems = problems(form, viewer, community);
        if (problems.any()) {
            return form(page, viewer, community, form, problems).rejected();
        }
        communities.settle(community, form, viewer);
        return Notice.of("community.settled").redirect(request, community.address());
    }

    @PostMapping("/communities/{id}/archiving")
    String archive(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        communities.archive(community, viewer);
        return Notice.of("community.archived.done", community.name())
                .undoneBy(community.address() + "/archiving/removal")
                .redirect(request, community.address());
    }

    @PostMapping("/communities/{id}/archiving/removal")
    String unarchive(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        var community = communities.kept(id, viewer);
        communities.unarchive(community, viewer);
        return Notice.of("community.unarchived").redirect(request, community.address());
    }

    private Problems problems(CommunityForm form, Viewer.Member viewer, @Nullable Community community) {
        return form.problems(community == null ? viewer.name() : null)
                .addIf(
                        community != null && community.pseudonymous() && form.chosenKind() == Kind.OPEN,
                        "kind",
                        "community.kind.open-pseudonymous")
                .addIf(!bindings.of(viewer, community).hold(form), "territory", "community.binding.unknown");
    }

    private View form(
            Page page, Viewer.Member viewer, @Nullable Community community, CommunityForm form, Problems problems) {
        var parent = form.parent() == null || community != null ? null : communities.kept(form.parent(), viewer);
        if (parent != null && (parent.part() || parent.archived() != null)) {
            throw new NotFound(); // it takes none, and they would be told on sending only
        }
        return page.view("community/home/form")
                .with("community", community)
                .with("parent", parent)
                .with("form", form)
                .with("choices", bindings.of(viewer, community))
                .with("problems", problems);
    }

    private static void demandCreator(Viewer.Member viewer) {
        if (!viewer.role().belongs()) {
            throw new NotFound();
        }
    }
}
