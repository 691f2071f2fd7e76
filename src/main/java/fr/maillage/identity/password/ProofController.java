package fr.maillage.identity.password;

import fr.maillage.identity.account.Accounts;
import fr.maillage.identity.password.Proven.Wanted;
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

/** Proving who one is, before a way in is added. */
@Controller
class ProofController {
    private static final String BACK = "/account/security";
    private final Passwords passwords;
    private final Proven proven;
    private final Accounts accounts;

    ProofController(Passwords passwords, Proven proven, Accounts accounts) {
        this.passwords = passwords;
        this.proven = proven;
        this.accounts = accounts;
    }

    @GetMapping("/account/security/proof")
    View show(Page page, Viewer.Member member) {
        return form(page, member, Problems.none());
    }

    @PostMapping("/account/security/proof")
    Object prove(
            @RequestParam(defaultValue = "") String current,
            Page page,
            Viewer.Member member,
            HttpServletRequest request) {
        if (!passwords.has(member.id())) {
            throw new NotFound();
        }
        var problems = proven.prove(member, current, request);
        if (problems.any()) {
            return form(page, member, problems).rejected();
        }
        return Notice.of("security.proof.done", Proven.FRESH.toMinutes()).redirect(request, BACK);
    }

    private View form(Page page, Viewer.Member member, Problems problems) {
        return page.view("identity/security/proof")
                .with("problems", problems)
                .with("wanted", passwords.has(member.id()) ? Wanted.CURRENT : Wanted.SIGN_IN)
                .with("minutes", Proven.FRESH.toMinutes())
                .with("email", accounts.emailOf(member.id()).orElse(null));
    }
}
