package fr.maillage.community.edit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.edit.Stretch.Fate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {
    @Test
    void a_word_replaced_is_told_and_the_rest_is_kept() {
        assertThat(told("Le groupe est mardi soir.", "Le groupe est jeudi soir."))
                .isEqualTo("Le groupe est [-mardi][+jeudi] soir.");
    }

    @Test
    void words_changed_in_a_row_are_told_as_one() {
        assertThat(told("Venez avec un ami demain", "Venez seule ou accompagnée demain"))
                .isEqualTo("Venez [-avec un ami][+seule ou accompagnée] demain");
    }

    @Test
    void what_is_added_or_taken_out_stands_where_it_was() {
        assertThat(told("un trois", "un deux trois")).isEqualTo("un [+deux ]trois");
        assertThat(told("un deux trois", "un trois")).isEqualTo("un [-deux ]trois");
        assertThat(told("", "tout")).isEqualTo("[+tout]");
        assertThat(told("pareil", "pareil")).isEqualTo("pareil");
    }

    @Test
    void line_breaks_of_another_system_are_no_change() {
        assertThat(told("un\r\ndeux", "un\ndeux")).isEqualTo("un\ndeux");
    }

    @Test
    void long_texts_with_nothing_in_common_are_told_at_once() {
        String before = "avant ".repeat(3000);
        String after = "après ".repeat(3000);
        assertThat(Differences.between(before, after)).extracting(Stretch::fate).contains(Fate.GONE, Fate.NEW);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_told_gives_both_texts_back(long seed) {
        var chance = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String before = words(chance);
            String after = words(chance);
            var told = Differences.between(before, after);
            assertThat(without(told, Fate.NEW)).isEqualTo(before);
            assertThat(without(told, Fate.GONE)).isEqualTo(after);
        }
    }

    private static String words(Random chance) {
        var text = new StringBuilder();
        for (int n = chance.nextInt(12); n > 0; n--) {
            text.append(List.of("un", "deux", "l’été", "–", ", ", " ", "\n").get(chance.nextInt(7)));
        }
        return text.toString();
    }

    private static String without(List<Stretch> told, Fate fate) {
        return told.stream()
                .filter(one -> one.fate() != fate)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    private static String told(String before, String after) {
        return Differences.between(before, after).stream()
                .map(one -> switch (one.fate()) {
                    case KEPT -> one.text();
                    case GONE -> "[-" + one.text() + "]";
                    case NEW -> "[+" + one.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
