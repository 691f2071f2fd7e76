package fr.maillage.identity.profile;

import fr.maillage.identity.organisation.Keepers;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/** One's own profile, shown as others see it, and changed. */
@Controller
class AccountController {
    /** The last change of the profile, for as long as one stays signed in. */
    private static final String CHANGE = "profile change";

    private final Profiles profiles;
    private final Organisations organisations;
    private final Keepers keepers;
    private final WorkingHours hours;
    private final JsonMapper json;

    /**
     * A change that can be taken back.
     *
     * @param after what it made of the profile, with the names of the organisations as they were found
     */
    private record Change(ProfileForm before, ProfileForm after) {}

    AccountController(
            Profiles profiles, Organisations organisations, Keepers keepers, WorkingHours hours, JsonMapper json) {
        this.profiles = profiles;
        this.keepers = keepers;
        this.organisations = organisations;
        this.hours = hours;
        this.json = json;
    }

    @GetMapping("/account")
    View show(Viewer.Member viewer, Page page) {
        return page.view("identity/profile/account")
                .with("profile", profiles.visibleTo(viewer, viewer.id()))
                .with("affiliations", organisations.of(viewer.id()))
                .with("hours", hours.of(viewer.id()))
                .with("kept", keepers.kept(viewer.id()));
    }

    @GetMapping("/account/edit")
    View edit(Viewer.Member viewer, Page page) {
        var profile = profiles.visibleTo(viewer, viewer.id());
        return form(page, profile, held(viewer), Problems.none());
    }

    @PostMapping("/account")
    Object change(Viewer.Member viewer, Page page, HttpServletRequest request) {
        var form = ProfileForm.of(request);
        Problems problems = form.problems();
        if (problems.any()) {
            return form(page, profiles.visibleTo(viewer, viewer.id()), form, problems)
                    .rejected();
        }
        var before = held(viewer);
        profiles.change(viewer.id(), form);
        request.getSession().setAttribute(CHANGE, json.writeValueAsString(new Change(before, held(viewer))));
        return Notice.of("profile.changed").undoneBy("/account/restoration").redirect(request, "/account");
    }

    /** Takes back the last change made since signing in, all of it, unless the profile has changed again elsewhere. */
    @PostMapping("/account/restoration")
    String restore(Viewer.Member viewer, HttpServletRequest request) {
        if (!(request.getSession().getAttribute(CHANGE) instanceof String kept)) {
            throw new NotFound();
        }
        request.getSession().removeAttribute(CHANGE);
        var change = json.readValue(kept, Change.class);
        if (!held(viewer).equals(change.after())) {
            return Notice.of("profile.changed-since").redirect(request, "/account");
        }
        profiles.change(viewer.id(), change.before());
        return Notice.of("profile.restored").redirect(request, "/account");
    }

    private ProfileForm held(Viewer.Member viewer) {
        return ProfileForm.of(
                profiles.visibleTo(viewer, viewer.id()), organisations.of(viewer.id()), hours.of(viewer.id()));
    }

    private View form(Page page, Profile profile, ProfileForm form, Problems problems) {
        return page.view("identity/profile/edit")
                .with("profile", profile)
                .with("form", form)
                .with("problems", problems)
                .with("professions", profiles.professions())
                .with("organisations", organisations.names());
    }
}
