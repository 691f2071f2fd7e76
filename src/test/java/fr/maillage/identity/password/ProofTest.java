package fr.maillage.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.identity.account.Entrance;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class ProofTest {
    private static final String EMAIL = "proof@reseau.test";
    private static final String PASSWORD = "trois bulots dans un panier";
    private static final String OPTIONS = "/account/security/passkeys/options";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    Door door;

    @Autowired
    SessionRepository<? extends Session> sessions;

    private long account;

    @BeforeEach
    void someone_with_a_password() {
        jdbc.sql("delete from sign_in_attempt").update();
        account = jdbc.sql(
                        "insert into account (email, name, role) values (:email, 'Azenor Test', 'MEMBER') returning id")
                .param("email", EMAIL)
                .query(Long.class)
                .single();
        passwords.set(account, PASSWORD);
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from account where id = :id").param("id", account).update();
    }

    @Test
    void a_screen_left_open_adds_no_passkey_and_links_no_account() {
        var session = signedIn(Proven.FRESH.plusSeconds(1));
        assertThat(post(OPTIONS, session, "")).hasStatus(403);
        assertThat(post("/account/security/passkeys?label=x", session, "")).hasStatus(403);
        assertThat(post("/account/security/identities/pro", session, "")).hasRedirectedUrl("/account/security/proof");
        assertThat(page("/account/security", session))
                .bodyText()
                .contains("/account/security/proof")
                .doesNotContain("data-passkey=\"create\"");
    }

    @Test
    void whoever_just_signed_in_adds_a_passkey_at_once() {
        var session = signedIn(Duration.ofMinutes(1));
        assertThat(page("/account/security", session)).bodyText().contains("data-passkey=\"create\"");
        assertThat(post(OPTIONS, session, "")).hasStatusOk();
    }

    @Test
    void giving_ones_password_is_proof_enough() {
        var session = signedIn(Duration.ofHours(2));
        assertThat(page("/account/security/proof", session)).bodyText().contains("name=\"current\"");
        assertThat(post("/account/security/proof", session, "un autre mot de passe"))
                .hasStatus(422);
        assertThat(post(OPTIONS, session, "")).hasStatus(403);
        assertThat(post("/account/security/proof", session, PASSWORD)).hasRedirectedUrl("/account/security");
        assertThat(post(OPTIONS, session, "")).hasStatusOk();
    }

    @Test
    void whoever_has_no_password_is_shown_how_to_sign_in_again() {
        passwords.remove(account);
        var session = signedIn(Duration.ofHours(2));
        assertThat(page("/account/security/proof", session))
                .bodyText()
                .contains("action=\"/sign-in/link\"", "reconnecter")
                .doesNotContain("name=\"current\"");
        assertThat(post("/account/security/proof", session, "")).hasStatus(404);
    }

    private MvcTestResult post(String path, Cookie session, String current) {
        return http.post()
                .uri(path)
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .content("{}")
                .exchange();
    }

    private MvcTestResult page(String path, Cookie session) {
        return http.get().uri(path).cookie(session).exchange();
    }

    private Cookie signedIn(Duration ago) {
        String value = door.session(EMAIL);
        note(
                sessions,
                new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8),
                Instant.now().minus(ago));
        return new Cookie("maillage", value);
    }

    private static <S extends Session> void note(SessionRepository<S> repository, String id, Instant moment) {
        S session = Objects.requireNonNull(repository.findById(id));
        session.setAttribute(Entrance.SINCE, moment.toEpochMilli());
        repository.save(session);
    }
}
