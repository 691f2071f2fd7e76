package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTest {
    @Test
    void every_text_stands_in_french_and_in_english() throws IOException {
        var french = read("");
        var english = read("_en");
        assertThat(english.keySet()).isEqualTo(french.keySet());
    }

    @Test
    void easy_french_says_nothing_that_french_does_not() throws IOException {
        assertThat(read("").keySet()).containsAll(read("_falc").keySet());
    }

    @Test
    void every_text_is_a_sound_pattern_with_typographic_apostrophes() throws IOException {
        var all = new TreeMap<String, String>();
        for (String language : Set.of("", "_en", "_falc")) {
            read(language).forEach((key, text) -> all.put(key + language, text));
        }
        assertThat(all).allSatisfy((key, text) -> {
            assertThat(text).as(key).doesNotContain("'").isNotBlank();
            new MessageFormat(text);
        });
    }

    @Test
    void a_plural_and_an_apostrophe_are_written_as_people_write_them() {
        var french = new Messages().in(Language.FR);
        assertThat(french.text("format.date-time", "12 mars 2027", "8 h 30")).isEqualTo("12 mars 2027 à 8 h 30");
    }

    @Test
    void no_line_breaks_before_the_tall_punctuation_of_french() {
        var messages = new Messages();
        for (Language language : Set.of(Language.FR, Language.FALC)) {
            assertThat(messages.in(language).text("report.intro", "Le Phare"))
                    .doesNotContain(" ?", " !", " :", " ;", " »", "« ");
        }
        assertThat(messages.in(Language.FR).text("report.intro", "Le Phare")).contains("«\u00a0Le Phare\u00a0»\u00a0?");
    }

    static TreeMap<String, String> read(String suffix) throws IOException {
        var found = new TreeMap<String, String>();
        var languages = new TreeSet<>(Set.of("_en", "_falc"));
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            String name = String.valueOf(file.getFilename()).replace(".properties", "");
            boolean french = languages.stream().noneMatch(name::endsWith);
            if (suffix.isEmpty() ? french : name.endsWith(suffix)) {
                var properties = new Properties();
                properties.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
                properties.forEach((key, text) -> found.put((String) key, (String) text));
            }
        }
        return found;
    }
}
