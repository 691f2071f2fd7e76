package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Hours.on;
import static fr.maillage.directory.hours.Hours.refusal;
import static fr.maillage.directory.hours.Hours.understood;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 9:00-12:00                                    | 2026-03-02 | 09:00-12:00
            Mo-Fr 09:00-12:00;                                  | 2026-03-02 | 09:00-12:00
            mo-fr 09.00-12.00                                   | 2026-03-02 | 09:00-12:00
            Mo - Fr 09:00 - 12:00 , 14:00 - 17:00               | 2026-03-02 | 09:00-12:00 14:00-17:00
            Mo-Fr: 09:00-12:00                                  | 2026-03-02 | 09:00-12:00
            Mon-Fri 09:00–12:00                                 | 2026-03-02 | 09:00-12:00
            Mo-Fr 9h-12h                                        | 2026-03-02 | 09:00-12:00
            Lu-Ve 9h00-12h30                                    | 2026-03-02 | 09:00-12:30
            Lundi 9h-12h30; Mardi 14h - 17h                     | 2026-03-03 | 14:00-17:00
            Du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h | 2026-03-02 | 09:00-12:00 14:00-17:00
            lundi au vendredi 9h00-12h00 14h00-17h00            | 2026-03-02 | 09:00-12:00 14:00-17:00
            Jan 12 9:00-12:00                                   | 2026-01-12 | 09:00-12:00
            Di 10h-12h                                          | 2026-03-01 | 10:00-12:00
            Lun-Mar 10:00-12:00                                 | 2026-03-03 | 10:00-12:00
            lundi, mercredi et vendredi : 9h-midi               | 2026-03-04 | 09:00-12:00
            Lu-Ve 09:00-12:00; août fermé                       | 2026-08-05 | ''
            Lu-Ve 09:00-12:00; jours fériés fermé               | 2026-07-14 | ''
            """)
    void tidies_what_the_field_writes(String text, String day, String expected) {
        assertThat(on(day, understood(text), Access.OPEN)).isEqualTo(expected);
    }

    @Test
    void an_appointment_written_without_quotes_is_an_appointment() {
        assertThat(on("2026-03-02", understood("Lundi 9h-12h sur rendez-vous"), Access.ON_APPOINTMENT))
                .isEqualTo("09:00-12:00");
    }

    @Test
    void a_text_of_the_grammar_is_taken_literally() {
        assertThat(OpeningHours.parse("Lu-Ve 9h-12h"))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        reading -> assertThat(reading.literal()).isFalse());
        assertThat(OpeningHours.parse("Mo-Fr 09:00-12:00; PH off"))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        reading -> assertThat(reading.literal()).isTrue());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | EMPTY
            '   '                           | EMPTY
            ;                               | GRAMMAR
            voir le site                    | GRAMMAR
            Mo-Fr 09:00-12:00 sauf travaux  | GRAMMAR
            Mo 99:99-12:00                  | GRAMMAR
            Mo 99999999999999               | GRAMMAR
            Mo sunrise-sunset               | SUN
            Mo 10:00                        | MOMENT
            Mo 10:00-16:00/90               | TIMETABLE
            Mo 00:00-00:00                  | NO_DURATION
            Feb 30 10:00-12:00              | DATE
            Jul 1+ 10:00-12:00              | DATE
            Jan 30-5 10:00-12:00            | DATE
            week 54 Mo 10:00-12:00          | WEEK
            2027-2026 Mo 10:00-12:00        | YEAR
            Mo[3-1] 10:00-12:00             | OCCURRENCE
            """)
    void refuses_and_says_why(String text, Obstacle why) {
        assertThat(refusal(text)).isEqualTo(why);
    }

    @Test
    void a_refusal_quotes_what_it_found() {
        assertThat(OpeningHours.parse("Mo-Fr 09:00-12:00; Sa sunrise-12:00"))
                .isEqualTo(new Reading.Refused("sunrise-12:00", Obstacle.SUN));
        assertThat(OpeningHours.parse("Mo-Fr 09:00-12:00 sauf travaux"))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.found()).isEqualTo("09:00-12:00 sauf travaux"));
        assertThat(OpeningHours.parse("x".repeat(5_000))).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Obstacle.TOO_LONG);
            assertThat(refused.found()).hasSizeLessThanOrEqualTo(80);
        });
    }
}
