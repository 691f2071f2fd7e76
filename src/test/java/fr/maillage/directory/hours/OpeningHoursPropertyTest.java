package fr.maillage.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpeningHoursPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
    private static final LocalDate LAST = FIRST.plusDays(15);

    @Property(tries = 1_000)
    void any_text_is_read_or_refused(@ForAll String text) {
        check(text);
    }

    @Property(tries = 500)
    void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        check(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 3_000)
    void any_words_of_the_grammar_are_read_or_refused(@ForAll("words") List<String> words) {
        check(String.join(" ", words));
        check(String.join("", words));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        "Mo",
                        "Tu-Fr",
                        "Sa-Mo",
                        "Th[2]",
                        "Fr[-1]",
                        "PH",
                        "SH",
                        "PH off",
                        "off",
                        "closed",
                        "unknown",
                        "09:00-12:00",
                        "14:00-17:30",
                        "22:00-02:00",
                        "20:00-48:00",
                        "10:00+",
                        "24/7",
                        "week",
                        "1-53/2",
                        "51-02",
                        "Jan",
                        "Dec 24-Jan 2",
                        "Feb 29",
                        "2026",
                        "2026-2030/2",
                        "easter",
                        "-2 days",
                        "+1 day",
                        ";",
                        ",",
                        "||",
                        "-",
                        "+",
                        "/",
                        ":",
                        "[",
                        "]",
                        "\"",
                        "\"sur rendez-vous\"",
                        "lundi",
                        "9h",
                        "au",
                        "fermé",
                        "sunset",
                        "99999",
                        "h",
                        "\\")
                .list()
                .ofMaxSize(14);
    }

    private static void check(String text) {
        switch (OpeningHours.parse(text)) {
            case Reading.Refused refused -> assertThat(refused.found()).hasSizeLessThanOrEqualTo(80);
            case Reading.Understood understood -> {
                var hours = understood.hours();
                for (var access : Access.values()) {
                    var before = FIRST.atStartOfDay();
                    for (var interval : hours.between(FIRST, LAST, access)) {
                        assertThat(interval.from()).isAfterOrEqualTo(before);
                        assertThat(interval.to()).isAfter(interval.from());
                        before = interval.to();
                    }
                    assertThat(before).isBeforeOrEqualTo(LAST.atStartOfDay());
                }
                assertThat(hours.statusAt(FIRST.atTime(10, 0))).isNotNull();
                assertThat(hours.week(FIRST).days()).hasSize(7);
            }
        }
    }
}
