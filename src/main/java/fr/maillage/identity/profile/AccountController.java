package fr.maillage.identity.profile;

import fr.maillage.identity.organisation.Organisations;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** One's own profile, shown as others see it, and changed. */
@Controller
class AccountController {
    private final Profiles profiles;
    private final Organisations organisations;
    private final WorkingHours hours;

    AccountController(Profiles profiles, Organisations organisations, WorkingHours hours) {
        this.profiles = profiles;
        this.organisations = organisations;
        this.hours = hours;
    }

    @GetMapping("/account")
    View show(Viewer.Member viewer, Page page) {
        return page.view("identity/profile/account")
                .with("profile", profiles.visibleTo(viewer, viewer.id()))
                .with("affiliations", organisations.of(viewer.id()))
                .with("hours", hours.of(viewer.id()));
    }

    @GetMapping("/account/edit")
    View edit(Viewer.Member viewer, Page page) {
        var profile = profiles.visibleTo(viewer, viewer.id());
        var form = ProfileForm.of(profile, organisations.of(viewer.id()), hours.of(viewer.id()));
        return form(page, profile, form, Problems.none());
    }

    @PostMapping("/account")
    Object change(Viewer.Member viewer, Page page, HttpServletRequest request) {
        var form = ProfileForm.of(request);
        Problems problems = form.problems();
        if (problems.any()) {
            return form(page, profiles.visibleTo(viewer, viewer.id()), form, problems)
                    .rejected();
        }
        profiles.change(viewer.id(), form);
        return Notice.of("profile.changed").redirect(request, "/account");
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
