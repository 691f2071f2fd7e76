package fr.maillage.identity.password;

import fr.maillage.identity.account.Accounts;
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
    private final Accounts accounts;

    PasswordController(Passwords passwords, PasswordChange change, Proven proven, Accounts accounts) {
        this.passwords = passwords;
        this.change = change;
        this.proven = proven;
        this.accounts = accounts;
    }

    @GetMapping("/account/security/password")
    View show(Page page, Viewer.Member member, HttpServletRequest request) {
        return form("identity/security/password", page, member, Problems.none(), request);
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
            return form("identity/security/password", page, member, problems, request)
                    .rejected();
        }
        change.set(member, password, request);
        return Notice.of("password.set").redirect(request, BACK);
    }

    @GetMapping(REMOVAL)
    View removal(Page page, Viewer.Member member, HttpServletRequest request) {
        if (!passwords.has(member.id())) {
            throw new NotFound();
        }
        return form("identity/security/password-removal", page, member, Problems.none(), request);
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
            return form("identity/security/password-removal", page, member, problems, request)
                    .rejected();
        }
        change.remove(member, request);
        return Notice.of("password.removed").redirect(request, BACK);
    }

    private View form(String template, Page page, Viewer.Member member, Problems problems, HttpServletRequest request) {
        return page.view(template)
                .with("problems", problems)
                .with("has", passwords.has(member.id()))
                .with("wanted", proven.from(member, request))
                .with("email", accounts.emailOf(member.id()).orElse(null))
                .with("shortest", PasswordRule.SHORTEST);
    }
}
