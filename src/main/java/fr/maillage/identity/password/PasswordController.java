package fr.maillage.identity.password;

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
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password, changing it, doing without it again. */
@Controller
class PasswordController {
    private static final String BACK = "/account/security";
    private static final String REMOVAL = BACK + "/password/removal";
    private final Passwords passwords;
    private final PasswordChange change;
    private final Proven proven;

    PasswordController(Passwords passwords, PasswordChange change, Proven proven) {
        this.passwords = passwords;
        this.change = change;
        this.proven = proven;
    }

    @GetMapping("/account/security/password")
    View show(Page page, Viewer.Member member) {
        return form(page, member, Problems.none());
    }

    @PostMapping("/account/security/password")
    Object set(
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        var problems = PasswordRule.check(password, member.name());
        if (!problems.any()) {
            problems = proven.check(member, current, request);
        }
        if (problems.any()) {
            return form(page, member, problems).rejected();
        }
        change.set(member, password, request);
        return Notice.of("password.set").redirect(request, BACK);
    }

    @GetMapping(REMOVAL)
    View removal(Page page, Viewer.Member member) {
        if (!passwords.has(member.id())) {
            throw new NotFound();
        }
        return page.view("identity/security/password-removal").with("problems", Problems.none());
    }

    @PostMapping(REMOVAL)
    Object remove(
            @RequestParam(defaultValue = "") String current,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        if (!passwords.has(member.id())) {
            throw new NotFound();
        }
        var problems = proven.check(member, current, request);
        if (problems.any()) {
            return page.view("identity/security/password-removal")
                    .with("problems", problems)
                    .rejected();
        }
        change.remove(member, request);
        return Notice.of("password.removed").redirect(request, BACK);
    }

    private View form(Page page, Viewer.Member member, Problems problems) {
        return page.view("identity/security/password")
                .with("problems", problems)
                .with("has", passwords.has(member.id()))
                .with("shortest", PasswordRule.SHORTEST);
    }
}
