package fr.maillage.identity.invitation;

import fr.maillage.identity.Once;
import fr.maillage.identity.account.Act;
import fr.maillage.identity.account.Typed;
import fr.maillage.web.Language;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WelcomeController {
    private final Welcome welcome;
    private final Once once;

    WelcomeController(Welcome welcome, Once once) {
        this.once = once;
        this.welcome = welcome;
    }

    @GetMapping("/people/new")
    View form(Viewer.Member viewer, Page page) {
        Act.WELCOME.demand(viewer);
        return form(page, "", Language.FR.code(), Problems.none());
    }

    @PostMapping("/people")
    Object welcome(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(name = "once", required = false) @Nullable String form,
            Viewer.Member viewer,
            Page page,
            HttpServletRequest request) {
        Act.WELCOME.demand(viewer);
        String called = Typed.line(name);
        String code = Typed.line(language);
        int longest = InvitationForm.LONGEST_NAME;
        Problems problems = Problems.none()
                .addIf(!Typed.sayable(called), "name", "form.required")
                .addIf(called.length() > longest, "name", "people.problem.too-long", longest);
        if (problems.any()) {
            return form(page, called, code, problems).rejected();
        }
        long account =
                once.make(viewer.id(), form, called + '\n' + code, () -> welcome.of(called, Language.of(code), viewer));
        return Notice.of("welcome.done", called).redirect(request, "/people/" + account);
    }

    private static View form(Page page, String name, String language, Problems problems) {
        return page.view("identity/invitation/welcome")
                .with("name", name)
                .with("language", language)
                .with("problems", problems);
    }
}
