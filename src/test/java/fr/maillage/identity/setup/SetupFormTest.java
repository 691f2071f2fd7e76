package fr.maillage.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupFormTest {
    @Test
    void a_day_said_twice_is_kept_once_and_a_blank_one_is_no_day() {
        var days = new ArrayList<>(List.of(1, 1, 2));
        days.add(null);
        assertThat(form(days).days()).containsExactly(1, 2);
        days.clear();
        days.add(null);
        assertThat(form(days).problems().of("days")).isNotNull();
    }

    private static SetupForm form(List<Integer> days) {
        return new SetupForm("Réseau", List.of("fr"), "08:30", "17:30", days, "Yann Prigent", "yann@reseau.test");
    }
}
