package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({"Anne-Marie Test,AT", "anne-marie,AM", "Élodie,É", "-Anne,A", "-,?", "' ',?", "'',?", "𝒜nna,𝒜"})
    void the_first_and_the_last_word_give_theirs(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
