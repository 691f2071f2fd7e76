package fr.maillage.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class InvitationTest {
    private static final String LIST = "/coordination/invitations";
    private static final int MOST_TRIES = 120;

    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_coordination_invites_and_a_mail_leaves_in_the_language_chosen() {
        assertThat(invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "en"))
                .hasStatus(302);
        assertThat(mail("gwen@mairie.test"))
                .contains("Nolwenn Le Bihan invites you to join Réseau du Morbihan (role: Member).")
                .contains("Organisation: Mairie de Kerlanic", "“À bientôt”", "/invitations/");
    }

    @Test
    void where_no_mail_server_is_set_one_reads_that_the_invitation_waits() {
        var sent = invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        assertThat(sent.getMvcResult().getFlashMap().get("notice")).asString().contains("invitation.sent.waits");
    }

    @Test
    void the_page_of_the_link_speaks_as_its_letter_does_unless_another_language_was_chosen() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "GUEST", "falc");
        assertThat(mail("gwen@mairie.test")).contains("Vous voulez accepter");
        String link = link("gwen@mairie.test");
        assertThat(http.get().uri(link).exchange()).bodyText().contains("data-language=\"falc\"");
        assertThat(http.get().uri(link).cookie(new Cookie("language", "en")).exchange())
                .bodyText()
                .contains("<html lang=\"en\">");
    }

    @Test
    void what_stands_in_the_link_is_not_kept() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        assertThat(jdbc.sql("select encode(token, 'escape') from invitation")
                        .query((row, n) -> row.getString(1))
                        .list())
                .noneMatch(kept -> kept.contains(link("gwen@mairie.test")));
    }

    @Test
    void the_coordination_does_not_make_administrators() {
        assertThat(invite(Cast.COORDINATION, "gwen@mairie.test", "ADMINISTRATOR", "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("Vous ne pouvez pas inviter dans ce rôle.", "gwen@mairie.test", "À bientôt");
        assertThat(invite(Cast.ADMINISTRATOR, "gwen@mairie.test", "ADMINISTRATOR", "fr"))
                .hasStatus(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.MEMBER, Cast.GUEST})
    void others_find_no_invitations_here(String who) {
        assertThat(http.get().uri(LIST).with(cast.as(who)).exchange()).hasStatus(404);
        assertThat(invite(who, "gwen@mairie.test", "GUEST", "fr")).hasStatus(404);
    }

    @Test
    void accepting_opens_an_account_and_the_door() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        String link = link("gwen@mairie.test");
        assertThat(http.get().uri(link).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Nolwenn Le Bihan vous invite", "Mairie de Kerlanic", "À bientôt");
        var answer = accept(link);
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/account");
        assertThat(answer).cookies().containsCookie("maillage");
        assertThat(account("gwen@mairie.test"))
                .containsEntry("role", "MEMBER")
                .containsEntry("name", "Gwen Morvan")
                .containsEntry("welcomed_by", cast.id(Cast.COORDINATION));
        assertThat(accept(link)).as("a second time").hasStatus(404);
    }

    @Test
    void links_are_not_tried_one_after_the_other_from_one_place() {
        jdbc.sql("delete from sign_in_attempt").update();
        for (int i = 0; i < MOST_TRIES; i++) {
            assertThat(tried("GET", "/invitations/no-such-" + i)).isEqualTo(404);
        }
        assertThat(tried("GET", "/invitations/one-too-many")).isEqualTo(429);
        assertThat(tried("POST", "/invitations/one-too-many/acceptance")).isEqualTo(429);
    }

    private int tried(String method, String address) {
        return http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(address)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("198.51.100.77");
                    return request;
                })
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void opening_the_link_changes_nothing() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        http.get().uri(link("gwen@mairie.test")).exchange();
        assertThat(jdbc.sql("select count(*) from account where email = 'gwen@mairie.test'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_link_sent_again_kills_the_one_before() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        String old = link("gwen@mairie.test");
        post(LIST + "/" + id() + "/sending");
        assertThat(accept(old)).hasStatus(404);
        assertThat(accept(link("gwen@mairie.test"))).hasStatus(302);
    }

    @Test
    void a_withdrawn_invitation_is_dead_until_that_is_undone() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        String link = link("gwen@mairie.test");
        post(LIST + "/" + id() + "/withdrawal");
        assertThat(http.get().uri(link).exchange()).hasStatus(404);
        assertThat(accept(link)).hasStatus(404);
        post(LIST + "/" + id() + "/restoration");
        assertThat(accept(link)).hasStatus(302);
        assertThat(post(LIST + "/" + id() + "/withdrawal")).as("too late").hasStatus(409);
    }

    @Test
    void an_invitation_expires_and_can_be_sent_again() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        jdbc.sql("update invitation set expires_at = now() - interval '1 minute'")
                .update();
        assertThat(accept(link("gwen@mairie.test"))).hasStatus(404);
        assertThat(http.get()
                        .uri(LIST + "?state=expired")
                        .with(cast.as(Cast.COORDINATION))
                        .exchange())
                .bodyText()
                .contains("Gwen Morvan", "Expirée");
        post(LIST + "/" + id() + "/sending");
        assertThat(accept(link("gwen@mairie.test"))).hasStatus(302);
    }

    @Test
    void whoever_was_suspended_meanwhile_does_not_come_in() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        jdbc.sql(
                        "insert into account (email, name, role, suspended_at) values ('Gwen@mairie.test', 'G', 'MEMBER', now())")
                .update();
        assertThat(accept(link("gwen@mairie.test"))).hasStatus(404);
    }

    @Test
    void an_account_made_meanwhile_keeps_its_role_and_outsiders_see_no_difference() {
        invite(Cast.COORDINATION, "gwen@mairie.test", "COORDINATION", "fr");
        String link = link("gwen@mairie.test");
        String before = text(http.get().uri(link).exchange());
        jdbc.sql("insert into account (email, name, role) values ('gwen@mairie.test', 'G', 'MEMBER')")
                .update();
        assertThat(text(http.get().uri(link).exchange())).isEqualTo(before);
        assertThat(accept(link)).hasStatus(302);
        assertThat(account("gwen@mairie.test")).containsEntry("role", "MEMBER");
    }

    @Test
    void the_coordination_is_told_who_has_an_account_or_waits() {
        assertThat(invite(Cast.COORDINATION, Cast.MEMBER.toUpperCase(java.util.Locale.ROOT), "MEMBER", "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("a déjà un compte");
        invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr");
        assertThat(invite(Cast.COORDINATION, "gwen@mairie.test", "MEMBER", "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà invitée");
    }

    @Test
    void many_are_invited_at_once_and_what_could_not_be_read_stays() {
        var answer = http.post()
                .uri(LIST + "/many")
                .param("role", "MEMBER")
                .param("language", "fr")
                .param("lines", "anne@mairie.test; Anne\npas une adresse\nkarim@reseau.test; Karim")
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Invitations qui attendent\u00a0: 1.",
                        "Ligne 2\u00a0:",
                        "On attend ici une adresse",
                        "a déjà un compte");
        assertThat(mail("anne@mairie.test")).contains("Bonjour Anne,");
    }

    @Test
    void a_member_welcomes_someone_without_mail_and_is_led_to_their_page() {
        var answer = http.post()
                .uri("/people")
                .param("name", "Malo Madec")
                .param("language", "fr")
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        long id = jdbc.sql("select id from account where name = 'Malo Madec'")
                .query(Long.class)
                .single();
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/people/" + id);
        assertThat(jdbc.sql("select identifier from account where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .matches("malo-\\d{4}");
        assertThat(http.get().uri("/people/" + id).with(cast.as(Cast.MEMBER)).exchange())
                .bodyText()
                .contains("/people/" + id + "/code");
    }

    @Test
    void a_welcome_sent_twice_is_one_and_two_for_two_people() {
        String form = java.util.UUID.randomUUID().toString();
        var first = welcome("Malo Kerdavid", form);
        assertThat(first).hasStatus(302);
        assertThat(welcome("Malo Kerdavid", form))
                .hasStatus(302)
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(welcome("Enora Kerdavid", form)).hasStatus(302);
        assertThat(jdbc.sql("select name from account where name in ('Malo Kerdavid', 'Enora Kerdavid') order by name")
                        .query(String.class)
                        .list())
                .containsExactly("Enora Kerdavid", "Malo Kerdavid");
    }

    @Test
    void the_welcome_form_tells_itself_from_the_next() {
        var first = http.get().uri("/people/new").with(cast.as(Cast.MEMBER)).exchange();
        assertThat(first).bodyText().containsPattern("name=\"once\" value=\"[0-9a-f-]{36}\"");
    }

    private MvcTestResult welcome(String name, String form) {
        return http.post()
                .uri("/people")
                .param("name", name)
                .param("once", form)
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
    }

    @Test
    void the_paper_with_the_code_is_in_the_language_of_who_gets_it() {
        http.post()
                .uri("/people")
                .param("name", "Malo Madec")
                .param("language", "falc")
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        long id = jdbc.sql("select id from account where name = 'Malo Madec'")
                .query(Long.class)
                .single();
        assertThat(http.post()
                        .uri("/people/" + id + "/code")
                        .with(cast.as(Cast.MEMBER))
                        .with(csrf())
                        .exchange())
                .bodyText()
                .contains("Imprimez cette page maintenant", "Gardez cette feuille pour vous.");
    }

    @Test
    void a_guest_welcomes_nobody() {
        assertThat(http.get().uri("/people/new").with(cast.as(Cast.GUEST)).exchange())
                .hasStatus(404);
    }

    private MvcTestResult invite(String who, String email, String role, String language) {
        return http.post()
                .uri(LIST)
                .param("email", email)
                .param("name", "Gwen Morvan")
                .param("role", role)
                .param("organisation", "Mairie de Kerlanic")
                .param("language", language)
                .param("word", "À bientôt")
                .with(cast.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address) {
        return http.post()
                .uri(address)
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult accept(String link) {
        return http.post().uri(link + "/acceptance").with(csrf()).exchange();
    }

    private long id() {
        return jdbc.sql("select max(id) from invitation").query(Long.class).single();
    }

    private String mail(String to) {
        return jdbc.sql("select text from mail where recipient = :to order by id desc limit 1")
                .param("to", to)
                .query(String.class)
                .single();
    }

    /** The path of the link in the last mail. */
    private String link(String to) {
        var matcher = Pattern.compile("/invitations/[\\w-]{43}").matcher(mail(to));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private Map<String, @Nullable Object> account(String email) {
        return jdbc.sql("select * from account where email = :email")
                .param("email", email)
                .query()
                .singleRow();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
