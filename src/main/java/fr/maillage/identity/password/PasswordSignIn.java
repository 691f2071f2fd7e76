package fr.maillage.identity.password;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.LocalPath;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with an address and a password. */
@Controller
class PasswordSignIn {
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordSignIn(Passwords passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in/password")
    View show(@RequestParam(defaultValue = "/") String next, Page page) {
        return form(page, Problems.none(), "", next);
    }

    @PostMapping("/sign-in/password")
    Object signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.count(Way.PASSWORD, email, request);
        var entrant = passwords.prove(email, password);
        if (entrant.isEmpty()) {
            return form(page, Problems.none().add("email", "sign-in.password.wrong"), email, next)
                    .rejected();
        }
        Entrance.open(entrant.get().account(), Means.PASSWORD, request, response);
        return "redirect:" + LocalPath.of(next);
    }

    private static View form(Page page, Problems problems, String email, String next) {
        return page.view("identity/signin/password")
                .with("problems", problems)
                .with("email", email)
                .with("next", LocalPath.of(next));
    }
}
