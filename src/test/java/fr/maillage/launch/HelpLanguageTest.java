package fr.maillage.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code --help} speaks as the system does. */
class HelpLanguageTest {
    @Test
    void every_text_of_the_help_has_its_french() throws Exception {
        var english = texts(line(Locale.ENGLISH));
        var french = texts(line(Locale.FRENCH));
        assertThat(english).hasSizeGreaterThan(25).hasSameSizeAs(french);
        for (int i = 0; i < english.size(); i++) {
            assertThat(french.get(i)).isNotBlank().isNotEqualTo(english.get(i));
        }
    }

    @Test
    void every_command_explains_itself() throws Exception {
        assertThat(CommandList.read().keySet()).allSatisfy(words -> {
            var line = line(Locale.ENGLISH);
            for (String word : words.split("\\.")) {
                line = Objects.requireNonNull(line.getSubcommands().get(word));
            }
            assertThat(line.getCommandSpec().findOption("--help")).as(words).isNotNull();
        });
    }

    @Test
    void every_command_is_reached_though_the_one_above_it_demands_words() throws Exception {
        for (var words : List.of(
                List.of("import", "outlines", "file"),
                List.of("import", "territories", "official"),
                List.of("import", "outlines", "--help"))) {
            var read = line(Locale.ENGLISH).parseArgs(words.toArray(String[]::new));
            assertThat(read.subcommand().subcommand().commandSpec().name()).isEqualTo(words.get(1));
        }
    }

    @Test
    void a_command_that_lacks_words_says_which() throws Exception {
        var read = line(Locale.ENGLISH).parseArgs("import", "places");
        var command = (Demanding) read.subcommand().commandSpec().userObject();
        assertThatThrownBy(command::demand).hasMessage("Missing required parameters: 'FILE'");
    }

    @Test
    void a_system_of_neither_language_reads_english() throws Exception {
        assertThat(demo(Locale.GERMAN)).contains("Usage: maillage demo", "Start the platform");
        assertThat(demo(Locale.FRANCE))
                .contains("Utilisation : maillage demo", "Démarre la plateforme", "Montre cette aide");
    }

    private static String demo(Locale locale) throws Exception {
        return Objects.requireNonNull(line(locale).getSubcommands().get("demo")).getUsageMessage();
    }

    private static CommandLine line(Locale locale) throws Exception {
        return CommandList.told(
                CommandList.hangUnder(
                        new CommandLine(Class.forName("fr.maillage.Commands"), Program.unstarted()),
                        Program.unstarted()),
                locale);
    }

    /** What each command, option and parameter says of itself; groups speak through the messages. */
    private static List<String> texts(CommandLine line) {
        var found = new ArrayList<String>();
        var spec = line.getCommandSpec();
        if (spec.userObject() != null && !(spec.userObject() instanceof CommandLine.HelpCommand)) {
            found.add(String.join(" ", spec.usageMessage().description()));
            spec.args().forEach(arg -> found.add(String.join(" ", arg.description())));
        }
        line.getSubcommands().values().forEach(below -> found.addAll(texts(below)));
        return found;
    }
}
