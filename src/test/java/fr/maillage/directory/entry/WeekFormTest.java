package fr.maillage.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.web.Problems;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekFormTest {
    private static final String HELD = "Lundi 9h-12h, 14h-17h";

    @Test
    void what_nobody_touches_stays_as_it_is_written() {
        assertThat(sent(HELD, Map.of()).text(HELD)).isEqualTo(HELD);
        assertThat(sent("We[1,3] 09:00-12:00", Map.of()).text("We[1,3] 09:00-12:00"))
                .isEqualTo("We[1,3] 09:00-12:00");
        assertThat(sent("", Map.of()).text("")).isEmpty();
    }

    @Test
    void days_typed_become_the_notation() {
        var week = sent("", Map.of("hours-1-from-1", "09:00", "hours-1-to-1", "12:00", "hours-holidays", "true"));
        assertThat(week.text("")).isEqualTo("Mo 09:00-12:00; PH off");
    }

    @Test
    void a_day_is_closed_by_its_box_or_by_emptying_it() {
        String held = "Mo-We 09:00-12:00";
        assertThat(sent(held, Map.of("hours-2-closed", "true")).text(held)).isEqualTo("Mo,We 09:00-12:00");
        assertThat(sent(held, Map.of("hours-2-from-1", "", "hours-2-to-1", "")).text(held))
                .isEqualTo("Mo,We 09:00-12:00");
    }

    @Test
    void the_notation_replaces_days_that_nobody_touched() {
        String held = "Mo-We 09:00-12:00";
        assertThat(sent(held, Map.of("opening_hours", "24/7")).text(held)).isEqualTo("24/7");
    }

    @Test
    void days_replace_a_notation_that_nobody_touched() {
        String held = "We[1,3] 09:00-12:00";
        assertThat(sent(held, Map.of("hours-3-from-1", "09:00", "hours-3-to-1", "12:00"))
                        .text(held))
                .isEqualTo("We 09:00-12:00");
    }

    @Test
    void days_and_notation_that_say_two_things_are_a_question() {
        String held = "Mo-We 09:00-12:00";
        var both = sent(held, Map.of("opening_hours", "24/7", "hours-2-closed", "true"));
        assertThat(both.problems(Problems.none(), held).of("opening_hours")).isNotNull();
    }

    @Test
    void hours_all_erased_are_no_hours() {
        assertThat(WeekForm.of(name -> null).text("Mo 09:00-12:00")).isEmpty();
        assertThat(WeekForm.of(name -> null).text("24/7")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, '', '', ''",
        "12:00, 09:00, '', ''",
        "matin, midi, '', ''",
        "09:00, 15:00, 14:00, 17:00",
        "09:00:30, 12:00, '', ''",
        "14:00, 00:00, 20:00, 22:00"
    })
    void a_day_that_makes_no_sense_is_said(String from, String to, String then, String until) {
        var week = sent("", day(from, to, then, until));
        assertThat(week.problems(Problems.none(), "").of(WeekForm.field(DayOfWeek.MONDAY)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 12:00, 14:00, 17:00, 'Mo 09:00-12:00,14:00-17:00'",
        "14:00, 17:00, 09:00, 12:00, 'Mo 09:00-12:00,14:00-17:00'",
        "'', '', 14:00, 17:00, Mo 14:00-17:00",
        "9h, 12h30, '', '', Mo 09:00-12:30",
        "18:00, 00:00, '', '', Mo 18:00-24:00"
    })
    void a_day_is_typed_as_people_do(String from, String to, String then, String until, String text) {
        var week = sent("", day(from, to, then, until));
        assertThat(week.problems(Problems.none(), "").any()).isFalse();
        assertThat(week.text("")).isEqualTo(text);
    }

    private static Map<String, String> day(String from, String to, String then, String until) {
        return Map.of("hours-1-from-1", from, "hours-1-to-1", to, "hours-1-from-2", then, "hours-1-to-2", until);
    }

    /** The form of an entry with these hours, sent back with these changes. */
    private static WeekForm sent(String held, Map<String, String> changes) {
        var fields = new HashMap<String, String>();
        var shown = WeekForm.of(held);
        fields.put("opening_hours", shown.notation());
        shown.days().forEach((day, typed) -> {
            for (int i = 1; i <= typed.times().size(); i++) {
                fields.put(
                        "hours-" + day.getValue() + "-from-" + i,
                        typed.times().get(i - 1).from());
                fields.put(
                        "hours-" + day.getValue() + "-to-" + i,
                        typed.times().get(i - 1).to());
            }
        });
        if (shown.closedOnPublicHolidays()) {
            fields.put("hours-holidays", "true");
        }
        fields.putAll(changes);
        return WeekForm.of(fields::get);
    }
}
