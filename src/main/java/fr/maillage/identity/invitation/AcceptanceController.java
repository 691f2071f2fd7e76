package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.account.Means;
import fr.maillage.identity.account.Typed;
import fr.maillage.identity.signin.Attempts;
import fr.maillage.identity.signin.Way;
import fr.maillage.web.Messages;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** What who is invited sees. Opening the link changes nothing, because mail scanners open links too. */
@Controller
class AcceptanceController {
    private final Invitations invitations;
    private final Acceptance acceptance;
    private final Attempts attempts;
    private final Messages messages;

    AcceptanceController(Invitations invitations, Acceptance acceptance, Attempts attempts, Messages messages) {
        this.invitations = invitations;
        this.acceptance = acceptance;
        this.attempts = attempts;
        this.messages = messages;
    }

    @GetMapping("/invitations/{token}")
    View show(@PathVariable String token, Page page, HttpServletRequest request) {
        attempts.count(Way.INVITATION, request);
        return invitations
                .linked(token)
                .map(invitation -> show(spoken(page, invitation, request), token, invitation, Problems.none()))
                .orElseGet(() -> notGood(page));
    }

    @PostMapping("/invitations/{token}/acceptance")
    Object accept(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String name,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        attempts.count(Way.INVITATION, request);
        var invitation = invitations.linked(token).orElse(null);
        if (invitation == null) {
            return notGood(page);
        }
        String typed = Typed.line(name);
        if (invitation.name().isEmpty() && (!Typed.sayable(typed) || typed.length() > InvitationForm.LONGEST_NAME)) {
            var problems = Problems.none().add("name", "form.required");
            return show(spoken(page, invitation, request), token, invitation, problems)
                    .rejected();
        }
        var account = acceptance.of(token, typed);
        if (account.isEmpty()) {
            return notGood(page);
        }
        Entrance.open(account.get(), Means.INVITATION, request, response);
        return Notice.of("invitation.welcome", page.instance().name()).redirect(request, "/account");
    }

    /** In the language of the letter that led here, unless this browser was told another. */
    private Page spoken(Page page, Invitation invitation, HttpServletRequest request) {
        boolean chosen = WebUtils.getCookie(request, "language") != null;
        return chosen ? page : page.in(messages.in(invitation.language()));
    }

    private static View show(Page page, String token, Invitation invitation, Problems problems) {
        return page.view("identity/invitation/show")
                .with("invitation", invitation)
                .with("token", token)
                .with("problems", problems);
    }

    /** Unknown, expired, withdrawn or used: one answer for all, that says what to do. */
    private static View notGood(Page page) {
        return page.view("identity/invitation/gone").status(HttpStatus.NOT_FOUND);
    }
}
