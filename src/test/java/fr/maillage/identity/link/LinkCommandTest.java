package fr.maillage.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;

@MaillageTest
@Transactional
class LinkCommandTest {
    @Autowired
    HandedLink handed;

    @Autowired
    Links links;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private final StringWriter said = new StringWriter();

    @Test
    void the_link_opens_once_and_the_journal_knows() {
        assertThat(run(Cast.ADMINISTRATOR)).isZero();
        String link = said.toString().strip();
        assertThat(link).matches("http://localhost:\\d+/sign-in/link/[\\w-]{43}");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(links.use(token)).isPresent();
        assertThat(links.use(token)).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry where act = 'sign-in link printed'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void an_address_without_account_gets_none() {
        assertThat(run("nobody@reseau.test")).isEqualTo(1);
        assertThat(said.toString()).contains("nobody@reseau.test");
    }

    private int run(String... arguments) {
        var line = new CommandLine(new LinkCommand(handed, messages));
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
