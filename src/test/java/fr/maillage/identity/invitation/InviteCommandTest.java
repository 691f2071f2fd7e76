package fr.maillage.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;

@MaillageTest
@Transactional
class InviteCommandTest {
    @Autowired
    Invitations invitations;

    @Autowired
    Messages messages;

    private final StringWriter said = new StringWriter();

    @Test
    void the_link_is_printed() {
        assertThat(run("anne@mairie.test", "--role", "administrator", "--name", "Anne"))
                .isZero();
        assertThat(said.toString().strip()).matches("http://localhost:\\d+/invitations/[\\w-]{43}");
    }

    @Test
    void whoever_has_an_account_is_not_invited() {
        assertThat(run("karim@reseau.test", "--role", "member")).isEqualTo(1);
    }

    @Test
    void what_is_no_role_or_no_address_is_said() {
        assertThat(run("anne@mairie.test", "--role", "queen")).isEqualTo(2);
        assertThat(run("anne", "--role", "member")).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        messages.console().text("command.invite.role", "queen"),
                        messages.console().text("command.invite.address", "anne"));
    }

    @Test
    void the_console_speaks_as_the_machine_does() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            run("anne", "--role", "member");
            Locale.setDefault(Locale.UK);
            run("anne", "--role", "member");
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(said.toString())
                .contains("Ce n’est pas une adresse e-mail\u00a0: anne", "Not an e-mail address: anne");
    }

    private int run(String... arguments) {
        var line = new CommandLine(new InviteCommand(invitations, messages));
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
