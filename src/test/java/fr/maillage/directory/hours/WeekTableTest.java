package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Hours.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeekTableTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);

    @Test
    void shows_seven_days_from_monday() {
        var week = understood("Mo 09:00-12:00,14:00-17:00; Fr 22:00-02:00").week(THURSDAY);
        assertThat(week.days()).hasSize(7);
        assertThat(week.days().getFirst().date()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(week.days().getFirst().slots()).hasSize(2);
        assertThat(week.days().get(1).slots()).isEmpty();
        assertThat(week.days().get(4).slots().getFirst().time().to()).isEqualTo(LocalDateTime.of(2026, 3, 7, 2, 0));
        assertThat(week.days().get(5).slots()).isEmpty();
    }

    @Test
    void keeps_comments_with_their_times() {
        var week =
                understood("Mo 09:00-12:00; Tu 09:00-12:00 \"sur rendez-vous\"").week(THURSDAY);
        var tuesday = week.days().get(1).slots().getFirst();
        assertThat(tuesday.access()).isEqualTo(Access.ON_APPOINTMENT);
        assertThat(tuesday.comment()).isEqualTo("sur rendez-vous");
        assertThat(week.comments()).containsExactly("sur rendez-vous");
    }

    @Test
    void says_what_holds_on_holidays() {
        assertThat(understood("Mo-Fr 09:00-12:00").week(THURSDAY).onPublicHolidays())
                .isEqualTo(OnPublicHolidays.UNSAID);
        assertThat(understood("Mo-Fr 09:00-12:00; PH off").week(THURSDAY).onPublicHolidays())
                .isEqualTo(OnPublicHolidays.CLOSED);
        assertThat(understood("Mo-Fr,PH 09:00-12:00").week(THURSDAY).onPublicHolidays())
                .isEqualTo(OnPublicHolidays.NAMED);
        assertThat(understood("Mo-Fr 09:00-12:00; SH off").week(THURSDAY).dependsOnSchoolHolidays())
                .isTrue();
        assertThat(understood("24/7").week(LocalDate.of(2026, 7, 14)).days())
                .extracting(WeekTable.Day::publicHoliday)
                .containsExactly(false, true, false, false, false, false, false);
    }

    @Test
    void hours_are_written_as_people_read_them() {
        var french = new HourFormat(Locale.FRANCE);
        assertThat(french.hour(LocalTime.of(9, 0))).isEqualTo("9\u00a0h");
        assertThat(french.hour(LocalTime.of(16, 30))).isEqualTo("16\u00a0h\u00a030");
        assertThat(french.end(LocalDateTime.of(2026, 3, 3, 0, 0))).isEqualTo("24\u00a0h");
        var english = new HourFormat(Locale.ENGLISH);
        assertThat(english.hour(LocalTime.of(9, 0))).isEqualTo("9:00");
        assertThat(english.hour(LocalTime.of(16, 5))).isEqualTo("16:05");
    }
}
