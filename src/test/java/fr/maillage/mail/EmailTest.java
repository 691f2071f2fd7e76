package fr.maillage.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b.fr", "prenom.nom+liste@sous.domaine.example", "o'brien@reseau.example"})
    void an_address_looks_right(String address) {
        assertThat(Email.looksRight(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a b@c.fr",
                "a@b.fr\nBcc: c@d.fr",
                "a@@b.fr",
                "a@b..fr",
                "<a@b.fr>",
                "a@-b.fr",
                "a@b.fr,c@d.fr"
            })
    void what_is_none_does_not(String address) {
        assertThat(Email.looksRight(address)).isFalse();
    }
}
