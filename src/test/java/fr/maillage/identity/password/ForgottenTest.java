package fr.maillage.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.identity.account.Entrance;
import fr.maillage.identity.signin.PrintedCodes;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
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
class ForgottenTest {
    private static final String EMAIL = "forgotten@reseau.test";
    private static final String OLD = "quatre bigorneaux au soleil";
    private static final String NEW = "une bernique sur son rocher";
    private static final Pattern LINK = Pattern.compile("/sign-in/link/\\S+");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Passwords passwords;

    @Autowired
    PrintedCodes codes;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    Cast cast;

    private long account;

    @BeforeEach
    void someone_with_a_password() {
        jdbc.sql("delete from sign_in_attempt").update();
        account = jdbc.sql(
                        "insert into account (email, name, role) values (:email, 'Azenor Test', 'MEMBER') returning id")
                .param("email", EMAIL)
                .query(Long.class)
                .single();
        passwords.set(account, OLD);
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from account where id = :id").param("id", account).update();
    }

    @Test
    void whoever_forgot_their_password_comes_in_by_a_mail_and_chooses_another() {
        var session = byMail();
        assertThat(http.get().uri("/account/security/password").cookie(session))
                .bodyText()
                .contains("nul besoin de l’ancien")
                .doesNotContain("name=\"current\"");
        assertThat(choose(session, "")).hasRedirectedUrl("/account/security");
        assertThat(passwords.right(account, NEW)).isTrue();
        assertThat(passwords.right(account, OLD)).isFalse();
    }

    @Test
    void a_mail_that_was_followed_long_ago_proves_nothing_any_more() {
        var session = byMail();
        http.get().uri("/account/security").cookie(session).exchange();
        signedIn(session, Instant.now().minus(Proven.FRESH).minus(Duration.ofSeconds(1)));
        assertThat(choose(session, ""))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"current\"", "Mot de passe oublié", "action=\"/sign-in/link\"", EMAIL);
        assertThat(passwords.right(account, OLD)).isTrue();
        assertThat(choose(session, OLD)).hasRedirectedUrl("/account/security");
    }

    @Test
    void the_mail_asked_for_on_the_page_leads_back_to_it() {
        var session = byPassword();
        assertThat(http.post()
                        .uri("/sign-in/link")
                        .cookie(session)
                        .with(csrf())
                        .param("email", EMAIL)
                        .param("next", "/account/security/password"))
                .hasRedirectedUrl("/sign-in/code");
        assertThat(http.post().uri(mailed()).cookie(session).with(csrf()))
                .hasRedirectedUrl("/account/security/password");
    }

    @Test
    void a_password_or_a_paper_does_not_spare_the_old_password() {
        assertThat(choose(byPassword(), "")).hasStatus(422);
        jdbc.sql("update account set email = null where id = :id")
                .param("id", account)
                .update();
        assertThat(choose(byPaper(), "")).hasStatus(422).bodyText().doesNotContain("action=\"/sign-in/link\"");
        assertThat(passwords.right(account, OLD)).isTrue();
    }

    private MvcTestResult choose(Cookie session, String current) {
        return http.post()
                .uri("/account/security/password")
                .cookie(session)
                .with(csrf())
                .param("current", current)
                .param("password", NEW)
                .exchange();
    }

    private Cookie byMail() {
        http.post()
                .uri("/sign-in/link")
                .with(csrf())
                .param("email", EMAIL)
                .param("next", "/")
                .exchange();
        return session(http.post().uri(mailed()).with(csrf()).exchange());
    }

    private Cookie byPassword() {
        return session(http.post()
                .uri("/sign-in/password")
                .with(csrf())
                .param("email", EMAIL)
                .param("password", OLD)
                .exchange());
    }

    private Cookie byPaper() {
        var paper = codes.renew(account, cast.id(Cast.MEMBER));
        return session(http.post()
                .uri("/sign-in/printed-code")
                .with(csrf())
                .param("identifier", paper.identifier())
                .param("code", paper.code())
                .exchange());
    }

    private String mailed() {
        var link = LINK.matcher(jdbc.sql("select text from mail where recipient = :to order by id desc limit 1")
                .param("to", EMAIL)
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Cookie session(MvcTestResult answer) {
        assertThat(answer).hasStatus(302);
        return Objects.requireNonNull(answer.getResponse().getCookie("maillage"));
    }

    private void signedIn(Cookie session, Instant moment) {
        signedIn(sessions, new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8), moment);
    }

    private static <S extends Session> void signedIn(SessionRepository<S> repository, String id, Instant moment) {
        S session = Objects.requireNonNull(repository.findById(id));
        session.setAttribute(Entrance.SINCE, moment.toEpochMilli());
        repository.save(session);
    }
}
