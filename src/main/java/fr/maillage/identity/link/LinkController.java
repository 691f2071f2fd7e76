package fr.maillage.identity.link;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Entrants;
import fr.maillage.identity.signin.LocalPath;
import fr.maillage.identity.signin.Way;
import fr.maillage.mail.Email;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link is asked for, followed, then used by a button: programs that check mail follow links but press nothing. */
@Controller
class LinkController {
    private static final String ASKED = "sign-in asked";
    private static final String TO = "sign-in to";
    private final Attempts attempts;
    private final LinkMail mail;
    private final Links links;
    private final Entrants entrants;
    private final Outbox outbox;

    LinkController(Attempts attempts, LinkMail mail, Links links, Entrants entrants, Outbox outbox) {
        this.attempts = attempts;
        this.mail = mail;
        this.links = links;
        this.entrants = entrants;
        this.outbox = outbox;
    }

    @PostMapping("/sign-in/link")
    Object ask(
            @RequestParam String email,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request) {
        if (!Email.looksRight(email.strip())) {
            return page.view("identity/signin/email")
                    .with("problems", Problems.none().add("email", "sign-in.email.wrong"))
                    .with("email", email)
                    .with("next", LocalPath.of(next))
                    .rejected();
        }
        attempts.count(Way.LINK, email, request);
        var session = request.getSession(true);
        session.setAttribute(
                ASKED, mail.askedFor(email, LocalPath.of(next), page).toString());
        session.setAttribute(TO, email.strip());
        return "redirect:/sign-in/code";
    }

    @GetMapping("/sign-in/code")
    Object code(Page page, HttpServletRequest request) {
        return asked(request).isPresent() ? form(page, request, Problems.none()) : "redirect:/sign-in";
    }

    @PostMapping("/sign-in/code")
    Object code(@RequestParam String code, Page page, HttpServletRequest request, HttpServletResponse response) {
        attempts.count(Way.CODE, request);
        var asked = asked(request);
        if (asked.isEmpty()) {
            return "redirect:/sign-in";
        }
        return asked.flatMap(id -> links.use(id, code))
                .flatMap(opened -> enter(opened, request, response))
                .<Object>map(next -> "redirect:" + next)
                .orElseGet(() -> form(page, request, Problems.none().add("code", "sign-in.code.wrong"))
                        .rejected());
    }

    @GetMapping("/sign-in/link/{token}")
    View follow(@PathVariable String token, Page page) {
        return links.holder(token)
                .map(holder -> page.view("identity/signin/follow")
                        .with("name", holder.name())
                        .with("token", token))
                .orElseGet(() -> tooLate(page));
    }

    @PostMapping("/sign-in/link/{token}")
    Object use(@PathVariable String token, Page page, HttpServletRequest request, HttpServletResponse response) {
        attempts.count(Way.CODE, request);
        return links.use(token)
                .flatMap(opened -> enter(opened, request, response))
                .<Object>map(next -> "redirect:" + next)
                .orElseGet(() -> tooLate(page));
    }

    private Optional<String> enter(Links.Opened opened, HttpServletRequest request, HttpServletResponse response) {
        return entrants.byId(opened.account()).map(entrant -> {
            Entrance.open(entrant.account(), Means.LINK, request, response);
            return LocalPath.of(opened.next());
        });
    }

    private View form(Page page, HttpServletRequest request, Problems problems) {
        return page.view("identity/signin/code")
                .with("mailLeaves", outbox.leaves())
                .with("problems", problems)
                .with("email", request.getSession().getAttribute(TO))
                .with("minutes", Links.LIFE.toMinutes());
    }

    private static View tooLate(Page page) {
        return page.view("identity/signin/too-late").status(org.springframework.http.HttpStatus.NOT_FOUND);
    }

    private static Optional<UUID> asked(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ASKED) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
