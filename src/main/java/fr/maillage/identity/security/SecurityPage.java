package fr.maillage.identity.security;

import fr.maillage.identity.oidc.Identities;
import fr.maillage.identity.passkey.Passkeys;
import fr.maillage.identity.password.Passwords;
import fr.maillage.identity.password.Proven;
import fr.maillage.identity.signin.Providers;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Passkeys, password, accounts elsewhere, sessions: on one page. */
@Controller
class SecurityPage {
    private final Passkeys passkeys;
    private final Passwords passwords;
    private final Identities identities;
    private final Providers providers;
    private final Proven proven;

    SecurityPage(Passkeys passkeys, Passwords passwords, Identities identities, Providers providers, Proven proven) {
        this.proven = proven;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.identities = identities;
        this.providers = providers;
    }

    @GetMapping("/account/security")
    View show(Page page, Viewer.Member member, HttpServletRequest request) {
        return page.view("identity/security/show")
                .with("proven", proven.lately(request))
                .with("passkeys", passkeys.of(member.id()))
                .with("hasPassword", passwords.has(member.id()))
                .with("identities", identities.of(member.id()))
                .with("providers", providers.all());
    }
}
