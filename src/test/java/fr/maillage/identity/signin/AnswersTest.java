package fr.maillage.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Every way in, tried for every kind of account: the answer tells nothing. */
@MaillageTest
@Transactional
class AnswersTest {
    private static final AtomicInteger PLACES = new AtomicInteger();
    private static final String PASSWORD = "trois mouettes sur un phare";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Proof proof;

    @Autowired
    PrintedCodes codes;

    /** Of the password; made once, since making it is slow on purpose. */
    private static String hash = "";

    private String place = "";
    private String paper = "";

    /** Someone who types, and what stands behind what they type. */
    enum Someone {
        UNKNOWN("nobody@reseau.test", "NOBODY"),
        WRONG("open@reseau.test", "OPENED"),
        SUSPENDED("closed@reseau.test", "CLOSED");

        final String email;
        final String identifier;

        Someone(String email, String identifier) {
            this.email = email;
            this.identifier = identifier;
        }
    }

    /** Attempts are counted whatever becomes of the transaction. */
    @BeforeTransaction
    void rested() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @BeforeEach
    void people() {
        place = "192.0.2." + PLACES.incrementAndGet();
        hash = hash.isEmpty() ? proof.hash(PASSWORD) : hash;
        for (var someone : new Someone[] {Someone.WRONG, Someone.SUSPENDED}) {
            long withMail = account(someone.email, null);
            jdbc.sql("insert into account_password (account_id, hash) values (:id, :hash)")
                    .param("id", withMail)
                    .param("hash", hash)
                    .update();
            paper = codes.renew(account(null, someone.identifier), cast.id(Cast.MEMBER))
                    .code();
        }
        jdbc.sql("update account set suspended_at = now() where email = 'closed@reseau.test' or identifier = 'CLOSED'")
                .update();
    }

    @ParameterizedTest
    @EnumSource(Someone.class)
    void a_password_that_opens_nothing_is_answered_in_one_way(Someone someone) {
        String typed = someone == Someone.WRONG ? "not that one at all" : PASSWORD;
        assertThat(answer(password(someone.email, typed), someone))
                .isEqualTo(answer(password("stranger@reseau.test", "whatever it is"), "stranger@reseau.test"));
    }

    @ParameterizedTest
    @EnumSource(Someone.class)
    void a_printed_code_that_opens_nothing_is_answered_in_one_way(Someone someone) {
        String typed = someone == Someone.WRONG ? "BCDF-GHJK-MNPQ" : paper;
        assertThat(answer(printed(someone.identifier, typed), someone.identifier))
                .isEqualTo(answer(printed("STRANG", "BCDF-GHJK-MNPR"), "STRANG"));
    }

    @ParameterizedTest
    @EnumSource(Someone.class)
    void a_link_is_promised_to_everyone_and_sent_to_those_who_may_come_in(Someone someone) {
        assertThat(answer(link(someone.email), someone)).isEqualTo("302 /sign-in/code ");
        assertThat(jdbc.sql("select count(*) from mail where recipient = :to")
                        .param("to", someone.email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(someone == Someone.WRONG ? 1 : 0);
    }

    @Test
    void the_right_password_opens_and_leads_where_one_was_going() {
        assertThat(http.post()
                        .uri("/sign-in/password")
                        .with(csrf())
                        .with(from())
                        .param("email", "OPEN@reseau.test")
                        .param("password", PASSWORD)
                        .param("next", "/account/security"))
                .hasStatus(302)
                .hasRedirectedUrl("/account/security");
    }

    @Test
    void where_one_was_going_survives_the_choice_of_another_way() {
        assertThat(http.get().uri("/sign-in").param("next", "/people?q=a&skill=b"))
                .bodyText()
                .contains("/sign-in/password?next=%2Fpeople%3Fq%3Da%26skill%3Db\"");
    }

    @Test
    void writing_a_new_entry_asks_for_signing_in_first() {
        assertThat(http.get().uri("/directory/entries/new"))
                .hasRedirectedUrl("/sign-in?next=%2Fdirectory%2Fentries%2Fnew");
    }

    @Test
    void nobody_is_led_elsewhere_after_signing_in() {
        for (String next : new String[] {"https://elsewhere.test", "//elsewhere.test", "/\\elsewhere.test", "/\t/x"}) {
            assertThat(LocalPath.of(next)).isEqualTo("/");
        }
    }

    @Test
    void an_address_to_come_back_to_may_hold_braces() {
        account("braces@reseau.test", null);
        jdbc.sql("insert into account_password (account_id, hash) select id, :hash from account where email = :email")
                .param("hash", hash)
                .param("email", "braces@reseau.test")
                .update();
        assertThat(http.post()
                        .uri("/sign-in/password")
                        .with(csrf())
                        .with(from())
                        .param("email", "braces@reseau.test")
                        .param("password", PASSWORD)
                        .param("next", "/directory?q={papiers}"))
                .hasRedirectedUrl("/directory?q={papiers}");
    }

    @Test
    void a_link_goes_to_the_address_of_the_account_however_it_was_typed() {
        link("Open@Reseau.TEST");
        assertThat(jdbc.sql("select recipient from mail where lower(recipient) = 'open@reseau.test'")
                        .query(String.class)
                        .list())
                .containsExactly("open@reseau.test");
    }

    @Test
    void a_way_tried_too_often_rests_whether_the_account_exists_or_not() {
        for (var someone : Someone.values()) {
            for (int i = 0; i < Way.LINK.perSubject(); i++) {
                link(someone.email);
            }
            var answer = link(someone.email);
            assertThat(answer).hasStatus(429).bodyText().contains("Une petite pause");
            assertThat(Integer.parseInt(String.valueOf(answer.getResponse().getHeader("Retry-After"))))
                    .isBetween(1, 900);
            place = "192.0.2." + PLACES.incrementAndGet();
        }
    }

    @Test
    void a_place_that_tries_many_people_is_stopped_too() {
        for (int i = 0; i < Way.PASSWORD.perPlace(); i++) {
            password("someone" + i + "@reseau.test", "");
        }
        assertThat(password("one.more@reseau.test", "")).hasStatus(429);
    }

    @Test
    void a_text_with_a_nul_in_it_is_refused_in_words() {
        assertThat(password("open\0@reseau.test", PASSWORD))
                .hasStatus(400)
                .bodyText()
                .contains("forme attendue");
        assertThat(link("open\0@reseau.test")).hasStatus(400);
        assertThat(printed("OPEN\0", "BCDF")).hasStatus(400);
        assertThat(http.get().uri("/directory").param("q", "\0")).hasStatus(400);
        assertThat(post("/directory/entries/1/report", "message", "\0", "email", ""))
                .hasStatus(400);
    }

    @Test
    void a_printed_code_is_never_given_for_an_account_with_mail_or_power() {
        long coordination = cast.id(Cast.COORDINATION);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> codes.renew(coordination, cast.id(Cast.MEMBER)))
                .isInstanceOf(fr.maillage.web.Refused.class);
    }

    @Test
    void a_renewed_code_makes_the_one_before_worthless() {
        long account = account(null, null);
        var first = codes.renew(account, cast.id(Cast.MEMBER));
        var second = codes.renew(account, cast.id(Cast.MEMBER));
        assertThat(second.identifier()).isEqualTo(first.identifier());
        assertThat(printed(first.identifier(), first.code())).hasStatus(422);
        assertThat(printed(
                        first.identifier().toLowerCase(java.util.Locale.ROOT),
                        second.code().replace("-", " ").toLowerCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/");
    }

    @Test
    void demonstration_sign_in_does_not_exist_outside_the_demonstration() {
        assertThat(http.post().uri("/demo/sign-in").with(csrf()).param("email", Cast.ADMINISTRATOR))
                .hasStatus(404);
        assertThat(http.get().uri("/demo/outbox")).hasStatus(404);
        assertThat(http.get().uri("/sign-in")).bodyText().doesNotContain("/demo/sign-in");
    }

    private long account(
            @org.jspecify.annotations.Nullable String email, @org.jspecify.annotations.Nullable String identifier) {
        return jdbc.sql("""
                insert into account (email, identifier, name, role) values (:email, :identifier, 'Maïwenn Test', 'MEMBER')
                returning id
                """)
                .param("email", email)
                .param("identifier", identifier)
                .query(Long.class)
                .single();
    }

    private MvcTestResult password(String email, String password) {
        return post("/sign-in/password", "email", email, "password", password);
    }

    private MvcTestResult printed(String identifier, String code) {
        return post("/sign-in/printed-code", "identifier", identifier, "code", code);
    }

    private MvcTestResult link(String email) {
        return post("/sign-in/link", "email", email, "next", "/");
    }

    private MvcTestResult post(String path, String field, String value, String field2, String value2) {
        return http.post()
                .uri(path)
                .with(csrf())
                .with(from())
                .param(field, value)
                .param(field2, value2)
                .exchange();
    }

    private org.springframework.test.web.servlet.request.RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr(place);
            return request;
        };
    }

    private static String answer(MvcTestResult result, Someone someone) {
        return answer(result, someone.email);
    }

    private static String answer(MvcTestResult result, String typed) {
        var response = result.getResponse();
        try {
            return response.getStatus() + " " + response.getRedirectedUrl() + " "
                    + response.getContentAsString()
                            .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                            .replace(typed, "…");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
