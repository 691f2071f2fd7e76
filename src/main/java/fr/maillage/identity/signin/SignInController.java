package fr.maillage.identity.signin;

import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in, the simplest first. */
@Controller
class SignInController {
    private final Optional<DemoAccounts> demo;
    private final Providers providers;

    SignInController(Optional<DemoAccounts> demo, Providers providers) {
        this.demo = demo;
        this.providers = providers;
    }

    @GetMapping("/sign-in")
    Object show(@RequestParam(defaultValue = "/") String next, Page page) {
        if (page.member() != null) {
            return "redirect:" + LocalPath.of(next);
        }
        return view("identity/signin/index", next, page)
                .with("email", "")
                .with("providers", providers.all())
                .with("demo", demo.map(DemoAccounts::all).orElse(List.of()));
    }

    static View view(String template, String next, Page page) {
        return page.view(template).with("problems", Problems.none()).with("next", LocalPath.of(next));
    }
}
