package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class StylesInUseTest {
    /** In a template an expression in the middle may hold quotes of its own. */
    private static final Pattern ATTRIBUTE = Pattern.compile("class=\"((?:\\$\\{[^}]*}|[^\"$])*)\"");

    private static final Pattern ASSIGNED = Pattern.compile("class(?:Name|List)([^;\\n]*)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_][\\w-]*");

    @Test
    void the_classes_of_bootstrap_that_pages_use_are_the_ones_kept() throws IOException {
        Set<String> used = new TreeSet<>(StylesInUse.classes(bootstrap()));
        used.retainAll(words());
        assertThat(new TreeSet<>(StylesInUse.CLASSES))
                .as("StylesInUse.CLASSES against the classes of Bootstrap in templates and scripts")
                .isEqualTo(used);
    }

    @Test
    void a_rule_stays_where_a_selector_of_it_is_used() {
        assertThat(StylesInUse.lean(
                        "@charset \"UTF-8\";/* dropped */:root{--a:1}a:not(.navbar){b:c}.navbar,.btn:is(a,b){d:e}"
                                + ".btn.navbar{f:g}@media print{.navbar{h:i}.card{j:k}}@media screen{.navbar{l:m}}"
                                + "@keyframes turn{to{x:y}}"))
                .endsWith("*/:root{--a:1}a:not(.navbar){b:c}.btn:is(a,b){d:e}@media print{.card{j:k}}"
                        + "@keyframes turn{to{x:y}}");
    }

    @Test
    void what_is_left_is_a_fraction() throws IOException {
        assertThat(StylesInUse.lean(bootstrap())).hasSizeBetween(10_000, 30_000).contains(".btn-primary{", "body{");
    }

    private static Set<String> words() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/jte"));
                var scripts = Files.walk(Path.of("src/main/resources/static/js"))) {
            var words = new TreeSet<String>();
            for (Path file : templates.filter(Files::isRegularFile).toList()) {
                words.addAll(words(ATTRIBUTE, Files.readString(file)));
            }
            for (Path file : scripts.filter(Files::isRegularFile).toList()) {
                words.addAll(words(ASSIGNED, Files.readString(file)));
            }
            return words;
        }
    }

    private static Set<String> words(Pattern place, String text) {
        return place.matcher(text)
                .results()
                .flatMap(found -> WORD.matcher(found.group(1)).results())
                .map(word -> word.group())
                .collect(Collectors.toSet());
    }

    private static String bootstrap() throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/bootstrap/*/dist/css/" + StylesInUse.SHEET);
        return found[0].getContentAsString(StandardCharsets.UTF_8).replaceAll("/\\*.*?\\*/", "");
    }
}
