package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/fr/maillage/directory/formats");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("\"(import\\.(?:remark|refusal|remote)\\.[a-z0-9-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"directory-import.properties", "directory-import_en.properties"})
    void every_key_has_its_words_and_no_words_lack_a_key(String file) throws IOException {
        assertThat(new TreeSet<>(messages(file).stringPropertyNames())).isEqualTo(keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"directory-import.properties", "directory-import_en.properties"})
    void every_text_is_a_sound_pattern_without_straight_apostrophes(String file) throws IOException {
        messages(file).forEach((key, text) -> {
            assertThat(text.toString()).as("%s", key).doesNotContain("'");
            assertThat(new MessageFormat(text.toString(), Locale.FRENCH).format(new Object[] {"a", "b", "c", "d"}))
                    .as("%s", key)
                    .doesNotContain("{");
        });
    }

    @Test
    void a_remark_gives_its_message_what_it_needs() throws IOException {
        Remark remark = Gathered.from(Format.PLACES, CsvText.with("frais_a_charge", "Offert"))
                .remarks()
                .getFirst();
        String pattern = messages("directory-import.properties").getProperty(remark.key());

        assertThat(new MessageFormat(pattern, Locale.FRENCH).format(remark.messageArguments()))
                .isEqualTo("« Offert » n’est pas dans la liste de « frais_a_charge »."
                        + " Attendu : Gratuit · Gratuit sous condition · Payant.");
    }

    private static Properties messages(String file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                KEY.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
