package fr.maillage.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class HashingTest {
    private final Proof proof = new Proof(new Hashing().passwordEncoder());

    @Test
    void what_people_type_is_kept_by_the_rules_of_OWASP() {
        String kept = proof.hash("trois bulots dans un panier");

        assertThat(kept).startsWith("{argon2id}$argon2id$").contains("m=19456,t=2,p=1");
        assertThat(proof.aged(kept)).isFalse();
        assertThat(proof.right("trois bulots dans un panier", kept)).isTrue();
        assertThat(proof.right("trois bulots dans un seau", kept)).isFalse();
        assertThat(proof.right("trois bulots dans un panier", null)).isFalse();
    }

    @Test
    void what_was_kept_by_weaker_rules_is_right_and_aged() {
        String weak =
                "{argon2id}" + Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("bulots"));

        assertThat(proof.right("bulots", weak)).isTrue();
        assertThat(proof.aged(weak)).isTrue();
    }
}
