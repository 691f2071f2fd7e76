package fr.maillage.identity.oidc;

import fr.maillage.identity.password.Proven;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.LocalPath;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.NotFound;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaving for a provider, and the pages for those who come back and may not enter. */
@Controller
class OidcController {
    private static final Set<String> OUTCOMES = Set.of("unknown", "taken", "failed");
    private final OidcProviders providers;
    private final Identities identities;
    private final Attempts attempts;
    private final Proven proven;

    OidcController(OidcProviders providers, Identities identities, Attempts attempts, Proven proven) {
        this.providers = providers;
        this.identities = identities;
        this.attempts = attempts;
        this.proven = proven;
    }

    @PostMapping("/sign-in/oidc/{provider}")
    String leave(
            @PathVariable String provider, @RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        attempts.count(Way.OIDC, request);
        return leave(provider, new Departure(LocalPath.of(next), false), request);
    }

    @PostMapping("/account/security/identities/{provider}")
    String link(@PathVariable String provider, Viewer.Member member, HttpServletRequest request) {
        if (!proven.lately(request)) {
            return "redirect:/account/security/proof";
        }
        return leave(provider, new Departure("/account/security", true), request);
    }

    @PostMapping("/account/security/identities/removal")
    String unlink(
            @RequestParam String issuer,
            @RequestParam String subject,
            Viewer.Member member,
            HttpServletRequest request) {
        if (!identities.unlink(issuer, subject, member.id())) {
            throw new NotFound();
        }
        return Notice.of("security.unlinked").redirect(request, "/account/security");
    }

    @GetMapping("/sign-in/oidc/{outcome}")
    View outcome(@PathVariable String outcome, Page page) {
        if (!OUTCOMES.contains(outcome)) {
            throw new NotFound();
        }
        return page.view("identity/signin/elsewhere").with("outcome", outcome);
    }

    private String leave(String provider, Departure departure, HttpServletRequest request) {
        if (providers.all().stream().noneMatch(p -> p.id().equals(provider))) {
            throw new NotFound();
        }
        departure.keep(request);
        return "redirect:/oauth2/authorization/" + provider;
    }
}
