package fr.maillage.identity.signin;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with what stands on the paper a professional gave. */
@Controller
class PrintedCodeSignIn {
    private final PrintedCodes codes;
    private final Attempts attempts;

    PrintedCodeSignIn(PrintedCodes codes, Attempts attempts) {
        this.codes = codes;
        this.attempts = attempts;
    }

    @GetMapping("/sign-in/printed-code")
    View show(@RequestParam(defaultValue = "/") String next, Page page) {
        return form(page, Problems.none(), "", next);
    }

    @PostMapping("/sign-in/printed-code")
    Object signIn(
            @RequestParam String identifier,
            @RequestParam String code,
            @RequestParam(defaultValue = "/") String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.count(Way.PRINTED_CODE, identifier, request);
        var entrant = codes.prove(identifier, code);
        if (entrant.isEmpty()) {
            return form(page, Problems.none().add("identifier", "sign-in.printed.wrong"), identifier, next)
                    .rejected();
        }
        Entrance.open(entrant.get().account(), Means.PAPER, request, response);
        return "redirect:" + LocalPath.of(next);
    }

    private static View form(Page page, Problems problems, String identifier, String next) {
        return page.view("identity/signin/printed-code")
                .with("problems", problems)
                .with("identifier", identifier)
                .with("next", LocalPath.of(next));
    }
}
