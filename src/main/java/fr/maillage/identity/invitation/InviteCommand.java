package fr.maillage.identity.invitation;

import fr.maillage.identity.account.Typed;
import fr.maillage.mail.Email;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import fr.maillage.web.Refused;
import fr.maillage.web.Role;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invites someone from the command line, and prints the link the mail carries. */
@Component
@Command(name = "invite", description = "Invite someone by e-mail, and print the link of the invitation.")
public class InviteCommand implements Callable<Integer> {
    private final Invitations invitations;
    private final Messages.In messages;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "EMAIL", description = "Whom to invite.")
    private String email = "";

    @Option(names = "--role", required = true, description = "administrator, coordination, member or guest")
    private String role = "";

    @Option(names = "--organisation", description = "Its name; created when it is not known.")
    private String organisation = "";

    @Option(names = "--name", description = "The name of the person.")
    private String name = "";

    @Option(names = "--language", description = "fr, en or falc; French when absent.")
    private String language = "fr";

    InviteCommand(Invitations invitations, Messages messages) {
        this.invitations = invitations;
        this.messages = messages.console();
    }

    /** 0, or 1 where a rule forbids it, as someone who has an account already. */
    @Override
    public Integer call() {
        if (!Email.looksRight(email)) {
            throw new ParameterException(spec.commandLine(), messages.text("command.invite.address", email));
        }
        var invitee = new Invitee(email, Typed.line(name), role(), Typed.line(organisation), language(), "");
        try {
            spec.commandLine().getOut().println(invitations.send(invitee, null).link());
            return 0;
        } catch (Refused refused) {
            spec.commandLine().getErr().println(messages.text("command.invite.taken", email));
            return 1;
        }
    }

    private Language language() {
        var meant = Language.of(language);
        if (!meant.code().equals(language)) {
            throw new ParameterException(spec.commandLine(), messages.text("command.invite.language", language));
        }
        return meant;
    }

    private Role role() {
        try {
            return Role.valueOf(role.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.text("command.invite.role", role), e);
        }
    }
}
