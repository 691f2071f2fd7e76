package fr.maillage.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.identity.signin.Proof;
import fr.maillage.testing.LightHashing;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import jakarta.servlet.http.Cookie;
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

@MaillageTest
class SessionsTest {
    private static final String EMAIL = "sessions@reseau.test";
    private static final String PASSWORD = "quatre bigorneaux au soleil";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<? extends Session> repository;

    @Autowired
    Proof proof;

    private long account;

    @BeforeEach
    void someone() {
        jdbc.sql("delete from sign_in_attempt").update();
        account = jdbc.sql(
                        "insert into account (email, name, role) values (:email, 'Azenor Test', 'MEMBER') returning id")
                .param("email", EMAIL)
                .query(Long.class)
                .single();
        jdbc.sql("insert into account_password (account_id, hash) values (:id, :hash)")
                .param("id", account)
                .param("hash", proof.hash(PASSWORD))
                .update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from account where id = :id").param("id", account).update();
    }

    @Test
    void a_session_is_seen_from_another_and_ended_from_there() {
        var phone = signIn("Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0");
        var desk = signIn("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36");
        assertThat(visit(phone)).isEqualTo(200);
        var list = http.get().uri("/account/sessions").cookie(desk).exchange();
        assertThat(list).bodyText().contains("Firefox sur Android", "Chrome sur Windows");
        var handle = Pattern.compile("/account/sessions/([0-9a-f]{24})/end").matcher(text(list));
        assertThat(handle.find()).isTrue();
        assertThat(http.post()
                        .uri("/account/sessions/{handle}/end", handle.group(1))
                        .cookie(desk)
                        .with(csrf()))
                .hasRedirectedUrl("/account/sessions");
        assertThat(visit(phone)).isEqualTo(302);
        assertThat(visit(desk)).isEqualTo(200);
    }

    @Test
    void a_page_reads_its_session_once_and_writes_nothing() {
        var cookie = signIn("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36");
        assertThat(Statements.ofTheSession(() ->
                        assertThat(http.get().uri("/people").cookie(cookie)).hasStatus(200)))
                .singleElement()
                .asString()
                .contains("SELECT");
    }

    @Test
    void a_session_is_kept_as_used_where_the_last_time_is_more_than_a_minute_ago() {
        var cookie = signIn("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36");
        lastUsed("last_access_time - 61000");
        long before = lastUsed("last_access_time");
        assertThat(visit(cookie)).isEqualTo(200);
        assertThat(lastUsed("last_access_time")).isGreaterThan(before);
    }

    private long lastUsed(String moment) {
        return jdbc.sql("update spring_session set last_access_time = " + moment
                        + " where principal_name = :account returning last_access_time")
                .param("account", String.valueOf(account))
                .query(Long.class)
                .single();
    }

    @Test
    void of_two_clicks_at_once_the_later_says_what_the_session_holds() {
        later(repository, "notice");
    }

    private static <S extends Session> void later(SessionRepository<S> repository, String said) {
        S opened = repository.createSession();
        repository.save(opened);
        S first = Objects.requireNonNull(repository.findById(opened.getId()));
        S second = Objects.requireNonNull(repository.findById(opened.getId()));
        first.setAttribute(said, "first");
        second.setAttribute(said, "second");
        repository.save(first);
        repository.save(second);
        assertThat(Objects.requireNonNull(repository.findById(opened.getId())).<String>getAttribute(said))
                .isEqualTo("second");
        repository.deleteById(opened.getId());
    }

    @Test
    void a_session_that_ends_while_it_is_written_stays_ended() {
        ended(repository, "notice");
    }

    private static <S extends Session> void ended(SessionRepository<S> repository, String said) {
        S opened = repository.createSession();
        repository.save(opened);
        S late = Objects.requireNonNull(repository.findById(opened.getId()));
        repository.deleteById(opened.getId());
        late.setAttribute(said, "too late");
        repository.save(late);
        assertThat(repository.findById(opened.getId())).isNull();
    }

    @Test
    void nobody_ends_the_session_of_another() {
        var mine = signIn("Firefox");
        assertThat(http.post()
                        .uri("/account/sessions/{handle}/end", "0123456789abcdef01234567")
                        .cookie(mine)
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void suspension_acts_on_the_next_request_even_where_anyone_signed_in_may_go() {
        var session = signIn("Firefox");
        assertThat(http.get().uri("/any/page/there/is/not").cookie(session)).hasStatus(404);
        jdbc.sql("update account set suspended_at = now() where id = :id")
                .param("id", account)
                .update();
        assertThat(http.get().uri("/any/page/there/is/not").cookie(session)).hasStatus(302);
        jdbc.sql("update account set suspended_at = null where id = :id")
                .param("id", account)
                .update();
        assertThat(visit(session)).isEqualTo(302);
    }

    @Test
    void an_htmx_request_without_session_leads_the_whole_page_to_signing_in() {
        var answer = http.get()
                .uri("/account/sessions")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://localhost/account/sessions?x=1")
                .exchange();
        assertThat(answer).hasStatus(401);
        assertThat(answer.getResponse().getHeader("HX-Redirect"))
                .isEqualTo("/sign-in?next=%2Faccount%2Fsessions%3Fx%3D1");
    }

    @Test
    void signing_in_changes_the_session_and_a_weak_hash_is_made_strong() {
        jdbc.sql("update account_password set hash = :weak where account_id = :id")
                .param(
                        "weak",
                        "{argon2id}"
                                + new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 16, 1)
                                        .encode(PASSWORD))
                .param("id", account)
                .update();
        var before = http.get().uri("/sign-in").exchange().getResponse().getCookie("maillage");
        var after = http.post()
                .uri("/sign-in/password")
                .cookie(Objects.requireNonNull(before))
                .with(csrf())
                .param("email", EMAIL)
                .param("password", PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("maillage");
        assertThat(Objects.requireNonNull(after).getValue()).isNotEqualTo(before.getValue());
        assertThat(visit(before)).isEqualTo(302);
        assertThat(jdbc.sql("select hash from account_password where account_id = :id")
                        .param("id", account)
                        .query(String.class)
                        .single())
                .contains(LightHashing.RULES);
    }

    @Test
    void a_password_everybody_has_is_refused() {
        var session = signIn("Firefox");
        for (String weak : new String[] {"short", "motdepasse2026", "aaaaaaaaaaaaaaaa", "Azenor Test 123"}) {
            assertThat(http.post()
                            .uri("/account/security/password")
                            .cookie(session)
                            .with(csrf())
                            .param("password", weak))
                    .as(weak)
                    .hasStatus(422);
        }
        assertThat(http.post()
                        .uri("/account/security/password")
                        .cookie(session)
                        .with(csrf())
                        .param("current", PASSWORD)
                        .param("password", "une bernique sur son rocher"))
                .hasRedirectedUrl("/account/security");
    }

    @Test
    void a_password_is_changed_or_removed_by_whoever_knows_it() {
        var session = signIn("Firefox");
        assertThat(security(session, "", "current", "not that one", "password", "une bernique sur son rocher"))
                .isEqualTo(422);
        assertThat(security(session, "/removal", "current", "", "x", "")).isEqualTo(422);
        assertThat(security(session, "", "current", PASSWORD, "password", "une bernique sur son rocher"))
                .isEqualTo(302);
        assertThat(security(session, "/removal", "current", "une bernique sur son rocher", "x", ""))
                .isEqualTo(302);
    }

    @Test
    void a_first_password_wants_a_fresh_sign_in() {
        var session = signIn("Firefox");
        assertThat(security(session, "/removal", "current", PASSWORD, "x", "")).isEqualTo(302);
        assertThat(security(session, "", "x", "", "password", "une bernique sur son rocher"))
                .isEqualTo(302);
    }

    private int security(Cookie session, String path, String field, String value, String field2, String value2) {
        return http.post()
                .uri("/account/security/password" + path)
                .cookie(session)
                .with(csrf())
                .param(field, value)
                .param(field2, value2)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void the_language_chosen_is_kept_by_the_account_and_leads_nowhere_else() {
        var session = signIn("Firefox");
        assertThat(http.post()
                        .uri("/language")
                        .cookie(session)
                        .with(csrf())
                        .param("language", "en")
                        .param("back", "//elsewhere.test"))
                .hasRedirectedUrl("/");
        assertThat(http.get().uri("/account/sessions").cookie(session))
                .bodyText()
                .contains("<html lang=\"en\">");
    }

    private Cookie signIn(String userAgent) {
        var cookie = http.post()
                .uri("/sign-in/password")
                .with(csrf())
                .param("email", EMAIL)
                .param("password", PASSWORD)
                .exchange()
                .getResponse()
                .getCookie("maillage");
        http.get()
                .uri("/account/security")
                .header("User-Agent", userAgent)
                .cookie(Objects.requireNonNull(cookie))
                .exchange();
        return cookie;
    }

    private int visit(Cookie session) {
        return http.get()
                .uri("/account/sessions")
                .cookie(session)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
