package fr.maillage.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekGridTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-12:00,14:00-17:00 |",
                "Mo,Tu,Th-Sa 09:00-12:30; We 14:00-18:00 |",
                "Mo-Su 00:00-24:00 |",
                "Mo-Fr 08:30-12:30; PH off |",
                "Mo,Tu 09:00-12:00 |",
                "Mo-Fr 9:00-12:00, 14:00-17:00 | Mo-Fr 09:00-12:00,14:00-17:00",
                "Sa-Mo 10:00-12:00 | Mo,Sa,Su 10:00-12:00",
                "Mo-Fr 14:00-17:00,09:00-12:00 | Mo-Fr 09:00-12:00,14:00-17:00",
                "Mo-Fr 09:00-12:00; We off | Mo,Tu,Th,Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00; We 14:00-18:00 | Mo,Tu,Th,Fr 09:00-12:00; We 14:00-18:00",
                "09:00-12:00 | Mo-Su 09:00-12:00",
                "lundi au vendredi 9h-12h | Mo-Fr 09:00-12:00",
            })
    void a_week_that_repeats_is_a_grid(String text, String again) {
        assertThat(WeekGrid.of(text)).map(WeekGrid::text).contains(again == null ? text : again);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24/7",
                "Mo-Fr",
                "We[1,3] 09:00-12:00",
                "Mo-Fr 09:00-17:00; Aug off",
                "week 01-53/2 Mo 09:00-12:00",
                "Mo-Fr 09:00-10:00,11:00-12:00,14:00-17:00",
                "Mo 09:00-12:00, Mo 18:00-20:00",
                "Mo 09:00-12:00 \"sur rendez-vous\"",
                "Mo 09:00-12:00 || \"sur rendez-vous\"",
                "Fr 22:00-02:00",
                "Mo 14:00+",
                "Mo-Fr sunrise-sunset",
                "PH off; Mo-Fr 09:00-12:00",
                "PH 09:00-12:00",
                "SH off; Mo 09:00-12:00",
                "Mo 09:00-12:00,11:00-14:00",
                "Mo-Fr off",
                "à peu près le matin"
            })
    void what_a_grid_cannot_say_is_none(String text) {
        assertThat(WeekGrid.of(text)).isEmpty();
    }

    @Test
    void a_grid_comes_back_from_its_text_and_opens_when_it_says() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var days = new EnumMap<DayOfWeek, List<WeekGrid.Stretch>>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                days.put(day, stretches(random));
            }
            var grid = new WeekGrid(days, random.nextBoolean());
            if (!grid.days().isEmpty()) {
                assertThat(WeekGrid.of(grid.text())).as(grid.text()).contains(grid);
                assertThat(OpeningHours.follows(grid.text())).isTrue();
            }
        }
    }

    /** Few choices, so that days are alike now and then. */
    private static List<WeekGrid.Stretch> stretches(Random random) {
        var stretches = new ArrayList<WeekGrid.Stretch>();
        if (random.nextBoolean()) {
            stretches.add(new WeekGrid.Stretch(LocalTime.of(8 + random.nextInt(2), 30), LocalTime.NOON));
        }
        if (random.nextBoolean()) {
            stretches.add(new WeekGrid.Stretch(
                    LocalTime.of(14, 0), random.nextInt(4) == 0 ? LocalTime.MIDNIGHT : LocalTime.of(17, 45)));
        }
        return stretches;
    }
}
