package fr.maillage.identity.organisation;

import fr.maillage.identity.profile.HoursForm;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The hours of organisations, set by who keeps them; the coordination names these. */
@Controller
class OrganisationController {
    private static final String LIST = "/coordination/organisations";
    private static final String HOURS = "/organisations/{id}/hours";
    private final OrganisationHours organisations;
    private final Keepers keepers;

    OrganisationController(OrganisationHours organisations, Keepers keepers) {
        this.organisations = organisations;
        this.keepers = keepers;
    }

    @GetMapping(LIST)
    View index(Page page, Viewer.Member viewer) {
        viewer.coordinator();
        return page.view("identity/organisation/index").with("organisations", organisations.all());
    }

    /** Where they were set before: kept for those who noted it down. */
    @GetMapping(LIST + "/{id}")
    String moved(@PathVariable long id, Viewer.Member viewer) {
        viewer.coordinator();
        return "redirect:" + here(id);
    }

    @GetMapping(HOURS)
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        keepers.demand(viewer, id);
        var times = organisations.of(id);
        return form(viewer, page, times, HoursForm.of(times.hours()), ClosureForm.empty(), Problems.none());
    }

    @PostMapping(HOURS)
    Object set(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String holidays,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        keepers.demand(viewer, id);
        var times = organisations.of(id);
        var typed = HoursForm.of(request::getParameter);
        var problems = typed.check(Problems.none());
        problems.addIf(
                typed.own() && typed.hours().days().isEmpty() && !problems.any(), "from-1", "settings.problem.days");
        if (problems.any()) {
            return form(viewer, page, times, typed, ClosureForm.empty(), problems)
                    .rejected();
        }
        organisations.set(id, typed.hours(), HolidayRegion.named(holidays).orElse(null), viewer);
        return Notice.of("organisation.set", times.name()).redirect(request, here(id));
    }

    @PostMapping(HOURS + "/closures")
    Object close(
            @PathVariable long id,
            @ModelAttribute ClosureForm typed,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        keepers.demand(viewer, id);
        var times = organisations.of(id);
        var problems = typed.problems();
        if (problems.any()) {
            return form(viewer, page, times, HoursForm.of(times.hours()), typed, problems)
                    .rejected();
        }
        long closure = organisations.close(
                id, typed.begins().orElseThrow(), typed.ends().orElseThrow(), typed.word(), viewer);
        return Notice.of("organisation.closed")
                .undoneBy(here(id) + "/closures/" + closure + "/removal")
                .redirect(request, here(id));
    }

    @PostMapping(HOURS + "/closures/{closure}/removal")
    String open(
            @PathVariable long id,
            @PathVariable long closure,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        keepers.demand(viewer, id);
        var was = organisations.open(id, closure, viewer);
        return Notice.of("organisation.opened")
                .undoneBy(here(id) + "/closures?first=" + was.first() + "&last=" + was.last() + "&word="
                        + page.encoded(was.word()))
                .redirect(request, here(id));
    }

    @PostMapping(HOURS + "/keepers/{account}")
    String name(@PathVariable long id, @PathVariable long account, Viewer.Member viewer, HttpServletRequest request) {
        viewer.coordinator();
        return Notice.of("organisation.keeper.named", keepers.name(id, account, viewer))
                .undoneBy(here(id) + "/keepers/" + account + "/removal")
                .redirect(request, here(id));
    }

    @PostMapping(HOURS + "/keepers/{account}/removal")
    String dismiss(
            @PathVariable long id, @PathVariable long account, Viewer.Member viewer, HttpServletRequest request) {
        viewer.coordinator();
        return Notice.of("organisation.keeper.dismissed", keepers.dismiss(id, account, viewer))
                .undoneBy(here(id) + "/keepers/" + account)
                .redirect(request, here(id));
    }

    private static String here(long organisation) {
        return "/organisations/" + organisation + "/hours";
    }

    private View form(
            Viewer.Member viewer, Page page, Times times, HoursForm hours, ClosureForm closure, Problems problems) {
        return page.view("identity/organisation/show")
                .with("times", times)
                .with("hours", hours)
                .with("closure", closure)
                .with("problems", problems)
                .with("coordinates", viewer.coordinates())
                .with("colleagues", viewer.coordinates() ? keepers.colleagues(times.id()) : List.of());
    }
}
