package fr.maillage.identity.setup;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.NotFound;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page to create the instance, and one that says it does not exist yet. */
@Controller
class SetupController {
    private static final String TERRITORY = "/territories/setup";
    private final SetupLink link;
    private final Creation creation;
    private final Attempts attempts;

    SetupController(SetupLink link, Creation creation, Attempts attempts) {
        this.link = link;
        this.creation = creation;
        this.attempts = attempts;
    }

    @GetMapping("/setup")
    View waiting(Page page) {
        demandNotCreated(page);
        return page.view("identity/setup/waiting").status(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @GetMapping("/setup/{token}")
    View show(@PathVariable String token, Page page, HttpServletRequest request) {
        demand(token, page, request);
        return form(page, token, SetupForm.blank(), Problems.none());
    }

    @PostMapping("/setup/{token}")
    Object create(
            @PathVariable String token,
            @RequestParam String instance,
            @RequestParam(defaultValue = "") List<String> languages,
            @RequestParam String opensAt,
            @RequestParam String closesAt,
            @RequestParam(defaultValue = "") List<Integer> days,
            @RequestParam String name,
            @RequestParam String email,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        demand(token, page, request);
        var form = new SetupForm(instance, languages, opensAt, closesAt, days, name, email);
        var problems = form.problems();
        if (problems.any()) {
            return form(page, token, form, problems).rejected();
        }
        Entrance.open(creation.create(form, token), Means.SETUP, request, response);
        return "redirect:" + TERRITORY;
    }

    private void demand(String token, Page page, HttpServletRequest request) {
        attempts.count(Way.SETUP, request);
        demandNotCreated(page);
        if (!link.fits(token)) {
            throw new NotFound();
        }
    }

    private static void demandNotCreated(Page page) {
        if (page.instance().created() || page.instance().demo()) {
            throw new NotFound();
        }
    }

    private static View form(Page page, String token, SetupForm form, Problems problems) {
        return page.view("identity/setup/form")
                .with("token", token)
                .with("form", form)
                .with("problems", problems);
    }
}
