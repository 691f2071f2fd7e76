package fr.maillage.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({"Hortensia Madec,hortensia", "Anaïg Le Goff,anaig", "M. Œuvrard,oeuvrard", "Мария,invite", "' ',invite"
    })
    void an_identifier_begins_with_what_is_easy_to_say(String name, String stem) {
        assertThat(Identifiers.stem(name)).isEqualTo(stem);
    }
}
