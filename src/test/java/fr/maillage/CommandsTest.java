package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.launch.Program;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MaillageTest
class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leave() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @Test
    void what_a_command_prints_is_all_that_stands_on_its_output() {
        var before = System.out;
        var words = Stream.concat(
                Stream.of("journal", "verify"),
                TestDatabase.properties("maillage").entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()));

        int code = new Program(Maillage.class, Commands.class).run(words.toArray(String[]::new));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("spring.mail.host");
        assertThat(System.out).isSameAs(before);
    }
}
