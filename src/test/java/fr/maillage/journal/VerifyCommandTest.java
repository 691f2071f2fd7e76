package fr.maillage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@MaillageTest
class VerifyCommandTest {
    @Autowired
    VerifyCommand command;

    @Autowired
    Journal journal;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final StringWriter said = new StringWriter();

    @Test
    @Transactional
    void a_sound_journal_is_counted() {
        journal.write("test", "journal read", "journal/1", Map.of());
        long entries =
                jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
        assertThat(run(command)).isZero();
        assertThat(said.toString().strip()).isEqualTo(messages.console().text("journal.verify.sound", entries));
    }

    @Test
    void a_broken_journal_names_its_first_broken_entry_and_fails() {
        var broken = new Journal(jdbc, json) {
            @Override
            public Chain chain() {
                return new Chain(2000, Optional.of(1234L));
            }
        };
        assertThat(run(new VerifyCommand(broken, messages))).isEqualTo(1);
        assertThat(said.toString()).contains("1234");
    }

    private int run(VerifyCommand asked) {
        return new CommandLine(asked)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute();
    }
}
