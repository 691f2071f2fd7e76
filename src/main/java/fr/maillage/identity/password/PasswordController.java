package fr.maillage.identity.password;

import fr.maillage.identity.session.Sessions;
import fr.maillage.journal.Journal;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a password, changing it, doing without it again. */
@Controller
class PasswordController {
    private static final String BACK = "/account/security";
    private final Passwords passwords;
    private final Sessions sessions;
    private final Journal journal;

    PasswordController(Passwords passwords, Sessions sessions, Journal journal) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.journal = journal;
    }

    @GetMapping("/account/security/password")
    View show(Page page, Viewer.Member member) {
        return form(page, member, Problems.none());
    }

    @PostMapping("/account/security/password")
    Object set(@RequestParam String password, Page page, Viewer.Member member, HttpServletRequest request) {
        var problems = PasswordRule.check(password, member.name());
        if (problems.any()) {
            return form(page, member, problems).rejected();
        }
        passwords.set(member.id(), password);
        sessions.endOthers(member.id(), request);
        tell(member, "password set");
        return Notice.of("password.set").redirect(request, BACK);
    }

    @PostMapping("/account/security/password/removal")
    String remove(Viewer.Member member, HttpServletRequest request) {
        passwords.remove(member.id());
        tell(member, "password removed");
        return Notice.of("password.removed").redirect(request, BACK);
    }

    private View form(Page page, Viewer.Member member, Problems problems) {
        return page.view("identity/security/password")
                .with("problems", problems)
                .with("has", passwords.has(member.id()))
                .with("shortest", PasswordRule.SHORTEST);
    }

    private void tell(Viewer.Member member, String act) {
        journal.write(String.valueOf(member.id()), act, "account/" + member.id(), Map.of());
    }
}
