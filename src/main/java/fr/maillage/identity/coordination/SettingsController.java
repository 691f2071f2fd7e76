package fr.maillage.identity.coordination;

import fr.maillage.identity.account.Act;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SettingsController {
    private static final String HERE = "/coordination/instance";
    private final Settings settings;

    SettingsController(Settings settings) {
        this.settings = settings;
    }

    @GetMapping(HERE)
    View form(Viewer.Member viewer, Page page) {
        Act.SET_INSTANCE.demand(viewer);
        return form(page, settings.read(), Problems.none());
    }

    @PostMapping(HERE)
    Object change(@ModelAttribute SettingsForm form, Viewer.Member viewer, Page page, HttpServletRequest request) {
        Act.SET_INSTANCE.demand(viewer);
        Problems problems = form.problems();
        if (problems.any()) {
            return form(page, form, problems).rejected();
        }
        settings.change(form, viewer);
        return Notice.of("settings.changed").redirect(request, "/coordination");
    }

    private static View form(Page page, SettingsForm form, Problems problems) {
        return page.view("identity/coordination/settings").with("form", form).with("problems", problems);
    }
}
