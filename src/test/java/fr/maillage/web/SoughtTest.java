package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtTest {
    @ParameterizedTest
    @CsvSource({
        "permanences, La permanence de jeudi, La [permanence] de jeudi",
        "HEBERGEMENT, Un hébergement d’urgence, Un [hébergement] d’urgence",
        "la banque, La banque alimentaire, La [banque] alimentaire",
        "port, Le support du port, Le support du [port]",
        "un mot de, Un mot de trop, Un [mot] de trop",
        "rien, Ni ceci ni cela, Ni ceci ni cela",
        "'%', 100 % sûr, 100 % sûr",
    })
    void words_that_begin_as_what_is_sought_are_marked(String words, String text, String marked) {
        assertThat(Sought.of(words).pieces(text).stream()
                        .map(piece -> piece.sought() ? "[" + piece.text() + "]" : piece.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
