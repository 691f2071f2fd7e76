package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Act;
import fr.maillage.identity.account.Typed;
import fr.maillage.identity.organisation.Organisations;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Language;
import fr.maillage.web.Notice;
import fr.maillage.web.Page;
import fr.maillage.web.Problems;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inviting many people at once: what could be read leaves, the rest stays in the form with what was expected. */
@Controller
class ManyController {
    private static final String HERE = "/coordination/invitations/many";
    private final Invitations invitations;
    private final Organisations organisations;
    private final Outbox outbox;

    ManyController(Invitations invitations, Organisations organisations, Outbox outbox) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    @GetMapping(HERE)
    View form(Viewer.Member viewer, Page page) {
        Act.INVITE.demand(viewer);
        return form(page, viewer, InvitationForm.empty(Language.FR), "", Problems.none(), 0, List.of());
    }

    @PostMapping(HERE)
    Object send(
            @ModelAttribute InvitationForm form,
            @RequestParam(required = false) @Nullable String lines,
            Viewer.Member viewer,
            Page page,
            HttpServletRequest request) {
        Act.INVITE.demand(viewer);
        String pasted = Typed.text(lines);
        Problems problems = form.common(viewer).addIf(pasted.isEmpty(), "lines", "form.required");
        if (problems.any()) {
            return form(page, viewer, form, pasted, problems, 0, List.of()).rejected();
        }
        var read = Line.read(pasted);
        var refused = new ArrayList<Line.Refused>();
        read.forEach(line -> send(line, form, viewer, refused));
        int sent = read.size() - refused.size();
        if (refused.isEmpty()) {
            return Notice.of(outbox.leaves() ? "invitation.many.sent" : "invitation.many.sent.waits", sent)
                    .redirect(request, "/coordination/invitations");
        }
        String left = refused.stream().map(Line.Refused::found).collect(Collectors.joining("\n"));
        problems.add("lines", "invitation.many.left", refused.size());
        return form(page, viewer, form, left, problems, sent, refused).rejected();
    }

    private void send(Line line, InvitationForm form, Viewer.Member viewer, List<Line.Refused> refused) {
        switch (line) {
            case Line.Refused unread -> refused.add(unread);
            case Line.Readable read ->
                invitations
                        .obstacle(read.email())
                        .ifPresentOrElse(
                                key -> refused.add(new Line.Refused(read.number(), read.found(), key)),
                                () -> invitations.send(form.invitee(read.email(), read.name()), viewer));
        }
    }

    private View form(
            Page page,
            Viewer.Member viewer,
            InvitationForm form,
            String lines,
            Problems problems,
            int sent,
            List<Line.Refused> refused) {
        return page.view("identity/invitation/many")
                .with("form", form)
                .with("lines", lines)
                .with("problems", problems)
                .with("sent", sent)
                .with("mailLeaves", outbox.leaves())
                .with("refused", refused)
                .with(
                        "roles",
                        Act.INVITE.reachOf(viewer.role()).stream().sorted().toList())
                .with("organisations", organisations.names());
    }
}
