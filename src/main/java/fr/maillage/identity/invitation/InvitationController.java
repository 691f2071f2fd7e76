package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Act;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Language;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordination's invitations: their list, a new one, and what becomes of one. */
@Controller
class InvitationController {
    private static final String LIST = "/coordination/invitations";
    private final Invitations invitations;
    private final SentInvitations sent;
    private final Organisations organisations;
    private final Outbox outbox;

    InvitationController(Invitations invitations, SentInvitations sent, Organisations organisations, Outbox outbox) {
        this.invitations = invitations;
        this.sent = sent;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    @GetMapping(LIST)
    View list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long before,
            Viewer.Member viewer,
            Page page) {
        Act.INVITE.demand(viewer);
        String known = state != null && SentInvitations.STATES.contains(state) ? state : null;
        var found = sent.visibleTo(viewer, known, before);
        return page.view("identity/invitation/index")
                .with("invitations", found.stream().limit(SentInvitations.PAGE).toList())
                .with("more", found.size() > SentInvitations.PAGE)
                .with("counts", sent.counts(viewer))
                .with("chosen", known)
                .with("mailLeaves", outbox.leaves());
    }

    @GetMapping(LIST + "/new")
    View form(Viewer.Member viewer, Page page) {
        Act.INVITE.demand(viewer);
        return form(page, viewer, InvitationForm.empty(Language.FR), Problems.none());
    }

    @PostMapping(LIST)
    Object send(@ModelAttribute InvitationForm form, Viewer.Member viewer, Page page, HttpServletRequest request) {
        Act.INVITE.demand(viewer);
        Problems problems = form.problems(viewer);
        if (!problems.any()) {
            invitations.obstacle(form.email()).ifPresent(key -> problems.add("email", key));
        }
        if (problems.any()) {
            return form(page, viewer, form, problems).rejected();
        }
        var left = invitations.send(form.invitee(), viewer);
        return Notice.of(outbox.leaves() ? "invitation.sent" : "invitation.sent.waits", form.email())
                .undoneBy(LIST + "/" + left.id() + "/withdrawal")
                .redirect(request, LIST);
    }

    @PostMapping(LIST + "/{id}/sending")
    String sendAgain(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        Act.INVITE.demand(viewer);
        invitations.sendAgain(id, viewer);
        return Notice.of(outbox.leaves() ? "invitation.sent-again" : "invitation.sent-again.waits")
                .redirect(request, LIST);
    }

    @PostMapping(LIST + "/{id}/withdrawal")
    String withdraw(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        Act.INVITE.demand(viewer);
        var withdrawn = invitations.withdraw(id, viewer);
        return Notice.of("invitation.withdrawn", withdrawn.email())
                .undoneBy(LIST + "/" + id + "/restoration")
                .redirect(request, LIST);
    }

    @PostMapping(LIST + "/{id}/restoration")
    String restore(@PathVariable long id, Viewer.Member viewer, HttpServletRequest request) {
        Act.INVITE.demand(viewer);
        return Notice.of("invitation.restored", invitations.restore(id, viewer).email())
                .redirect(request, LIST);
    }

    private View form(Page page, Viewer.Member viewer, InvitationForm form, Problems problems) {
        return page.view("identity/invitation/new")
                .with("form", form)
                .with("problems", problems)
                .with(
                        "roles",
                        Act.INVITE.reachOf(viewer.role()).stream().sorted().toList())
                .with("organisations", organisations.names());
    }
}
