package fr.maillage.identity.organisation;

import fr.maillage.identity.profile.HoursForm;
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

/** The hours of organisations, kept by the coordination: whoever says to be of one could otherwise close it for all. */
@Controller
class OrganisationController {
    private static final String LIST = "/coordination/organisations";
    private final OrganisationHours organisations;

    OrganisationController(OrganisationHours organisations) {
        this.organisations = organisations;
    }

    @GetMapping(LIST)
    View index(Page page, Viewer.Member viewer) {
        viewer.coordinator();
        return page.view("identity/organisation/index").with("organisations", organisations.all());
    }

    @GetMapping(LIST + "/{id}")
    View show(@PathVariable long id, Page page, Viewer.Member viewer) {
        viewer.coordinator();
        var times = organisations.of(id);
        return form(page, times, HoursForm.of(times.hours()), ClosureForm.empty(), Problems.none());
    }

    @PostMapping(LIST + "/{id}")
    Object set(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String holidays,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        viewer.coordinator();
        var times = organisations.of(id);
        var typed = HoursForm.of(request::getParameter);
        var problems = typed.check(Problems.none());
        problems.addIf(
                typed.own() && typed.hours().days().isEmpty() && !problems.any(), "from-1", "settings.problem.days");
        if (problems.any()) {
            return form(page, times, typed, ClosureForm.empty(), problems).rejected();
        }
        organisations.set(id, typed.hours(), HolidayRegion.named(holidays).orElse(null), viewer);
        return Notice.of("organisation.set", times.name()).redirect(request, LIST + "/" + id);
    }

    @PostMapping(LIST + "/{id}/closures")
    Object close(
            @PathVariable long id,
            @ModelAttribute ClosureForm typed,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        viewer.coordinator();
        var times = organisations.of(id);
        var problems = typed.problems();
        if (problems.any()) {
            return form(page, times, HoursForm.of(times.hours()), typed, problems)
                    .rejected();
        }
        long closure = organisations.close(
                id, typed.begins().orElseThrow(), typed.ends().orElseThrow(), typed.word(), viewer);
        return Notice.of("organisation.closed")
                .undoneBy(LIST + "/" + id + "/closures/" + closure + "/removal")
                .redirect(request, LIST + "/" + id);
    }

    @PostMapping(LIST + "/{id}/closures/{closure}/removal")
    String open(
            @PathVariable long id,
            @PathVariable long closure,
            Page page,
            Viewer.Member viewer,
            HttpServletRequest request) {
        viewer.coordinator();
        var was = organisations.open(id, closure, viewer);
        return Notice.of("organisation.opened")
                .undoneBy(LIST + "/" + id + "/closures?first=" + was.first() + "&last=" + was.last() + "&word="
                        + page.encoded(was.word()))
                .redirect(request, LIST + "/" + id);
    }

    private static View form(Page page, Times times, HoursForm hours, ClosureForm closure, Problems problems) {
        return page.view("identity/organisation/show")
                .with("times", times)
                .with("hours", hours)
                .with("closure", closure)
                .with("problems", problems);
    }
}
