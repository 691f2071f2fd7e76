package fr.maillage.identity.people;

import fr.maillage.identity.account.Act;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.identity.profile.Profiles;
import fr.maillage.identity.profile.WorkingHours;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The people of the network: their list, which guests do not see, and the page of one. */
@Controller
class PeopleController {
    private final Roster roster;
    private final Profiles profiles;
    private final Organisations organisations;
    private final WorkingHours hours;

    PeopleController(Roster roster, Profiles profiles, Organisations organisations, WorkingHours hours) {
        this.roster = roster;
        this.profiles = profiles;
        this.organisations = organisations;
        this.hours = hours;
    }

    @GetMapping("/people")
    View list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long organisation,
            @RequestParam(required = false) @Nullable String culture,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String after,
            Viewer.Member viewer,
            Page page) {
        Act.SEE.demand(viewer);
        var query = Query.of(q, organisation, culture, skill, after);
        return page.view("identity/people/index")
                .with("query", query)
                .with("found", roster.visibleTo(viewer, query))
                .with("organisations", roster.organisations(viewer));
    }

    @GetMapping("/people/{id}")
    View show(@PathVariable long id, Viewer.Member viewer, Page page) {
        var profile = profiles.visibleTo(viewer, id);
        return page.view("identity/people/show")
                .with("profile", profile)
                .with("affiliations", organisations.of(id))
                .with("hours", hours.of(id))
                .with("may", May.of(viewer, profile));
    }
}
