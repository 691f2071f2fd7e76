package fr.maillage.directory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.identity.PublicHolidays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-06",
                "2026-05-01",
                "2026-05-08",
                "2026-05-14",
                "2026-05-25",
                "2026-07-14",
                "2026-08-15",
                "2026-11-01",
                "2026-11-11",
                "2026-12-25"
            })
    void the_eleven_public_holidays_hold_everywhere(LocalDate day) {
        assertThat(Territory.FRANCE.isPublicHoliday(day)).isTrue();
        assertThat(Territory.of("75").isPublicHoliday(day)).isTrue();
        assertThat(Territory.of("974").isPublicHoliday(day)).isTrue();
        assertThat(PublicHolidays.of("56", 2026)).hasSize(11);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "67, 2026-04-03, true",
        "68, 2026-12-26, true",
        "57, 2026-12-26, true",
        "56, 2026-04-03, false",
        "56, 2026-12-26, false",
        "972, 2026-05-22, true",
        "971, 2026-05-27, true",
        "974, 2026-12-20, true",
        "56, 2026-12-20, false"
    })
    void some_hold_in_one_territory(String code, LocalDate day, boolean holiday) {
        assertThat(Territory.of(code).isPublicHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "56, 56, Europe/Paris", "56260, 56, Europe/Paris", "2a004, 2A, Europe/Paris",
        "97411, 974, Indian/Reunion", "973, 973, America/Cayenne", "nowhere, '', Europe/Paris"
    })
    void is_known_by_the_code_of_a_departement_or_a_commune(String code, String departement, String zone) {
        var territory = Territory.of(code);
        assertThat(territory.code()).isEqualTo(departement);
        assertThat(territory.zone().getId()).isEqualTo(zone);
    }

    @Test
    void closes_the_same_hours_on_its_own_holidays() {
        var hours = Hours.understood("Mo-Fr 09:00-12:00; PH off");
        assertThat(Hours.on("2026-04-03", hours.in(Territory.of("67")), Access.OPEN))
                .isEmpty();
        assertThat(Hours.on("2026-04-03", hours.in(Territory.of("56")), Access.OPEN))
                .isEqualTo("09:00-12:00");
    }
}
