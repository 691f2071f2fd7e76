package fr.maillage.identity.invitation;

import fr.maillage.mail.Mail;
import fr.maillage.web.Address;
import fr.maillage.web.Formats;
import fr.maillage.web.Instance;
import fr.maillage.web.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mail of an invitation, in the language of who receives it. */
@Component
class Letter {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final Messages messages;
    private final Instance.Source instance;
    private final Address address;

    Letter(Messages messages, Instance.Source instance, Address address) {
        this.messages = messages;
        this.instance = instance;
        this.address = address;
    }

    String link(String token) {
        return address.of("/invitations/" + token);
    }

    Mail write(Invitee invitee, @Nullable String inviter, String token, Instant expires) {
        var in = messages.in(invitee.language());
        String place = instance.current().name();
        String role = in.text(invitee.role().key());
        var lines = new ArrayList<String>();
        lines.add(
                invitee.name().isEmpty()
                        ? in.text("invitation.mail.hello")
                        : in.text("invitation.mail.hello-name", invitee.name()));
        lines.add(
                inviter == null
                        ? in.text("invitation.mail.what", place, role)
                        : in.text("invitation.mail.what-from", inviter, place, role));
        if (!invitee.organisation().isEmpty()) {
            lines.add(in.text("invitation.mail.organisation", invitee.organisation()));
        }
        if (!invitee.word().isEmpty()) {
            lines.add(in.text("invitation.mail.word", invitee.word()));
        }
        lines.add(in.text("invitation.mail.how") + "\n" + link(token));
        lines.add(in.text("invitation.mail.until", new Formats(in, PARIS).date(expires)));
        return new Mail(
                "invitation",
                invitee.email(),
                in.text("invitation.mail.subject", place),
                String.join("\n\n", lines) + "\n");
    }
}
