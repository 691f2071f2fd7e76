package fr.maillage.community.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SayingsTest {
    private final Sayings sunday = new Sayings(LocalDate.of(2026, 11, 22));

    @Test
    void days_are_counted_from_the_day_of_the_start() {
        assertThat(sunday.in("Le {day+19}.")).isEqualTo("Le 11 décembre.");
        assertThat(sunday.in("Depuis le {day-4} : {day+9}")).isEqualTo("Depuis le 18 novembre : 1er décembre");
    }

    @Test
    void nobody_meets_on_a_saturday_or_sunday() {
        assertThat(sunday.in("{day+6} {day+7} {day+8}")).isEqualTo("30 novembre 1er décembre 30 novembre");
    }

    @Test
    void other_braces_stay() {
        assertThat(sunday.in("/directory/entries/{place}")).isEqualTo("/directory/entries/{place}");
    }

    @Test
    void no_text_of_the_demonstration_names_a_month() {
        for (var table :
                new DemoTable[] {DemoTable.DISCUSSIONS, DemoTable.DRAFTS, DemoTable.PROJECTS, DemoTable.PAGES}) {
            assertThat(table.rows())
                    .extracting(row -> String.join(" ", row.getFields()))
                    .noneMatch(text -> text.matches(
                            "(?s).*\\b(janvier|février|avril|juillet|août|septembre|octobre|novembre|décembre)\\b.*"));
        }
    }
}
