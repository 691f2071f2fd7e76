package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Hours.on;
import static fr.maillage.directory.hours.Hours.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    // 2026: 1 January is a Thursday; week 1 starts on 29 December 2025; Easter is 5 April; 14 July is a Tuesday.
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '~', nullValues = "closed", textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:00                ~ 2026-03-02 ~ 09:00-12:00 14:00-17:00
            Mo-Fr 09:00-12:00,14:00-17:00                ~ 2026-03-07 ~ closed
            Mo 08:30-18:00,14:00-18:00                   ~ 2026-03-02 ~ 08:30-18:00
            Mo 09:00-12:00,11:00-13:00                   ~ 2026-03-02 ~ 09:00-13:00
            Sa-Mo 10:00-12:00                            ~ 2026-03-01 ~ 10:00-12:00
            Sa-Mo 10:00-12:00                            ~ 2026-03-03 ~ closed
            Mo-Fr 09:00-17:00; We 09:00-12:00            ~ 2026-03-04 ~ 09:00-12:00
            Mo-Fr 09:00-12:00, We 14:00-16:00            ~ 2026-03-04 ~ 09:00-12:00 14:00-16:00
            Mo-Fr 09:00-17:00; We off                    ~ 2026-03-04 ~ closed
            Mo-Fr 09:00-17:00; We closed                 ~ 2026-03-04 ~ closed
            Mo-Fr 09:00-17:00; 12:00-13:00 off           ~ 2026-03-04 ~ 09:00-12:00 13:00-17:00
            24/7                                         ~ 2026-03-01 ~ 00:00-24:00
            24/7; We 10:00-11:00 off                     ~ 2026-03-04 ~ 00:00-10:00 11:00-24:00
            Fr 22:00-02:00                               ~ 2026-03-06 ~ 22:00-24:00
            Fr 22:00-02:00                               ~ 2026-03-07 ~ 00:00-02:00
            Fr 22:00-26:00                               ~ 2026-03-07 ~ 00:00-02:00
            Fr 22:00-02:00; Sa 01:00-04:00               ~ 2026-03-07 ~ 00:00-04:00
            Jul-Aug Mo-Fr 09:00-12:00                    ~ 2026-07-01 ~ 09:00-12:00
            Jul-Aug Mo-Fr 09:00-12:00                    ~ 2026-09-01 ~ closed
            Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00 ~ 2026-08-03 ~ 09:00-12:00
            Mo-Fr 09:00-17:00; Aug off                   ~ 2026-08-03 ~ closed
            Oct-Mar 10:00-11:00                          ~ 2026-02-01 ~ 10:00-11:00
            Oct-Mar 10:00-11:00                          ~ 2026-04-01 ~ closed
            09:00-12:00; Dec 24-Jan 2 off                ~ 2026-12-31 ~ closed
            09:00-12:00; Dec 24-Jan 2 off                ~ 2026-01-02 ~ closed
            09:00-12:00; Dec 24-Jan 2 off                ~ 2026-01-03 ~ 09:00-12:00
            09:00-12:00; Aug 10-21 off                   ~ 2026-08-21 ~ closed
            09:00-12:00; Aug 10-21 off                   ~ 2026-08-22 ~ 09:00-12:00
            09:00-12:00; Feb 29 off                      ~ 2026-03-01 ~ 09:00-12:00
            09:00-12:00; Feb 29 off                      ~ 2028-02-29 ~ closed
            2026 May 4-2026 Jun 5 09:00-12:00            ~ 2026-05-04 ~ 09:00-12:00
            2026 May 4-2026 Jun 5 09:00-12:00            ~ 2027-05-04 ~ closed
            2026 May 4+ 09:00-12:00                      ~ 2027-01-01 ~ 09:00-12:00
            2026 May 4+ 09:00-12:00                      ~ 2026-05-03 ~ closed
            2027+ Mo 09:00-12:00                         ~ 2026-03-02 ~ closed
            2025-2026 Mo 09:00-12:00                     ~ 2026-03-02 ~ 09:00-12:00
            easter -2 days 09:00-12:00                   ~ 2026-04-03 ~ 09:00-12:00
            easter 09:00-12:00                           ~ 2026-04-06 ~ closed
            week 1-53/2 Mo 09:00-12:00                   ~ 2026-01-12 ~ 09:00-12:00
            week 1-53/2 Mo 09:00-12:00                   ~ 2026-01-05 ~ closed
            week 2-52/2 Mo 09:00-12:00                   ~ 2026-01-05 ~ 09:00-12:00
            week 1-53/2 Mo 09:00-12:00                   ~ 2025-12-29 ~ 09:00-12:00
            week 10 Mo 09:00-12:00                       ~ 2026-03-02 ~ 09:00-12:00
            week 51-02 Mo 09:00-12:00                    ~ 2026-01-05 ~ 09:00-12:00
            week 51-02 Mo 09:00-12:00                    ~ 2026-01-12 ~ closed
            Th[2] 14:00-16:00                            ~ 2026-03-12 ~ 14:00-16:00
            Th[2] 14:00-16:00                            ~ 2026-03-05 ~ closed
            Th[1,3] 14:00-16:00                          ~ 2026-03-19 ~ 14:00-16:00
            Th[-1] 14:00-16:00                           ~ 2026-03-26 ~ 14:00-16:00
            Th[1-2] 14:00-16:00                          ~ 2026-03-19 ~ closed
            Mo-Fr 09:00-12:00; PH off                    ~ 2026-07-14 ~ closed
            Mo-Fr 09:00-12:00                            ~ 2026-07-14 ~ 09:00-12:00
            Mo-Fr 09:00-12:00; PH 10:00-11:00            ~ 2026-07-14 ~ 10:00-11:00
            Su,PH 10:00-11:00                            ~ 2026-07-14 ~ 10:00-11:00
            PH Mo 10:00-11:00                            ~ 2026-07-14 ~ closed
            PH Mo 10:00-11:00                            ~ 2026-04-06 ~ 10:00-11:00
            09:00-12:00; PH -1 day off                   ~ 2026-07-13 ~ closed
            Mo-Fr 09:00-12:00; PH,Dec 24 off             ~ 2026-12-24 ~ closed
            Mo-Fr 09:00-12:00 || "sur rendez-vous"       ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 || Mo-Fr 11:00-14:00          ~ 2026-03-02 ~ 09:00-14:00
            Mo 09:00-12:00 open "accueil du public"      ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 "sans rendez-vous"            ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 "avec ou sans rendez-vous"    ~ 2026-03-02 ~ 09:00-12:00
            """)
    void is_open(String text, String day, String expected) {
        assertThat(on(day, understood(text), Access.OPEN)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '~', textBlock = """
            Mo 09:00-12:00 "sur rendez-vous"             ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 open "Sur RDV uniquement"     ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 "by appointment"              ~ 2026-03-02 ~ 09:00-12:00
            "sur rendez-vous"                            ~ 2026-03-02 ~ 00:00-24:00
            Mo-Fr 09:00-12:00; "sur rendez-vous"         ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 || "sur rendez-vous"          ~ 2026-03-02 ~ 00:00-09:00 12:00-24:00
            PH off || "on appointment"                   ~ 2026-07-14 ~ 00:00-24:00
            """)
    void needs_an_appointment_and_is_not_open(String text, String day, String expected) {
        var hours = understood(text);
        assertThat(on(day, hours, Access.ON_APPOINTMENT)).isEqualTo(expected);
        assertThat(hours.needsAppointment()).isTrue();
        if (!text.contains("||")) {
            assertThat(on(day, hours, Access.OPEN)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '~', textBlock = """
            Mo 09:00-12:00 "accueil téléphonique"        ~ 2026-03-02 ~ 09:00-12:00
            Mo 09:00-12:00 unknown                       ~ 2026-03-02 ~ 09:00-12:00
            Mo-Fr                                        ~ 2026-03-02 ~ 00:00-24:00
            Mo 14:00+                                    ~ 2026-03-02 ~ 14:00-24:00
            Mo 14:00-18:00+                              ~ 2026-03-02 ~ 18:00-24:00
            Mo-Fr 09:00-17:00; SH off                    ~ 2026-03-02 ~ 09:00-17:00
            Mo 09:00-17:00; SH Mo 09:00-12:00            ~ 2026-03-02 ~ 12:00-17:00
            Mo 09:00-12:00 "sans rdv le matin, sur rdv ensuite" ~ 2026-03-02 ~ 09:00-12:00
            """)
    void is_unknown(String text, String day, String expected) {
        assertThat(on(day, understood(text), Access.UNKNOWN)).isEqualTo(expected);
    }

    @Test
    void what_school_holidays_do_not_change_stays_known() {
        assertThat(on("2026-03-02", understood("Mo 09:00-17:00; SH Mo 09:00-12:00"), Access.OPEN))
                .isEqualTo("09:00-12:00");
    }

    @Test
    void joins_days_that_touch_and_cuts_at_the_borders() {
        var monday = LocalDate.of(2026, 3, 2);
        assertThat(understood("24/7").openBetween(monday, monday.plusDays(14)))
                .containsExactly(
                        new Interval(monday.atStartOfDay(), monday.plusDays(14).atStartOfDay()));
        assertThat(understood("Mo 22:00-02:00").openBetween(monday, monday.plusDays(2)))
                .containsExactly(new Interval(LocalDateTime.of(2026, 3, 2, 22, 0), LocalDateTime.of(2026, 3, 3, 2, 0)));
        assertThat(understood("24/7").openBetween(monday, monday)).isEmpty();
    }

    @Test
    void the_same_text_at_the_same_place_is_the_same_hours() {
        assertThat(understood("Mo 09:00-12:00")).isEqualTo(understood("Mo 09:00-12:00"));
        assertThat(understood("24/7").in(Territory.of("974"))).isNotEqualTo(understood("24/7"));
    }
}
