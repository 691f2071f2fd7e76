package fr.maillage.community.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.NamedLater;
import fr.maillage.community.NamedPeople;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Someone named after the sign is recognised where they may read it, and nowhere else. */
@MaillageTest
@RecordApplicationEvents
@Transactional
class MentionsTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String author = "";
    private String other = "";
    private long post;

    @BeforeEach
    void a_community() {
        settle(false);
    }

    private void settle(boolean pseudonymous) {
        community = scene.community(pseudonymous);
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        name(other, "Zoé Kerlann Le Goff");
        post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
    }

    @Test
    void a_name_is_recognised_as_people_type_it_and_leads_to_the_person() {
        say("Merci @zoe kerlann le goff, et à @Personne Inconnue ! Écris à moi@zoe.fr");
        assertThat(named()).containsExactly(scene.account(other));
        assertThat(read(author, "/posts/" + post))
                .contains("href=\"/people/" + scene.account(other) + "\"", ">@zoe kerlann le goff</a>, et à @Personne");
    }

    @Test
    void the_longest_name_is_meant_and_the_words_after_it_are_not() {
        String shorter = scene.person("Zoe", community, "MEMBER");
        name(shorter, "Zoé Kerlann");
        say("@Zoé Kerlann Le Goff arrive.");
        assertThat(named()).containsExactly(scene.account(other));
        say("@Zoé Kerlann peut venir");
        assertThat(named()).containsExactlyInAnyOrder(scene.account(other), scene.account(shorter));
    }

    @Test
    void whoever_may_not_read_it_is_not_named() {
        String outsider = scene.person("Passant", community, null);
        name(outsider, "Ewen Passant");
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        say("Voyez avec @Ewen Passant et @Autrice");
        assertThat(named()).isEmpty();
        assertThat(names(author, "Ewen")).isEqualTo("[]");
        jdbc.sql("update community set kind = 'OPEN' where id = :id")
                .param("id", community)
                .update();
        say("Voyez avec @Ewen Passant, vraiment");
        assertThat(named()).containsExactly(scene.account(outsider));
        assertThat(names(author, "pass")).contains("Ewen Passant");
        suspend(outsider);
        assertThat(names(author, "pass")).isEqualTo("[]");
    }

    @Test
    void who_may_not_read_there_is_not_told_whom_a_name_means(@Autowired NamedPeople people) {
        long outsider = scene.account(scene.person("Passant", community, null));
        String call = "Voyez avec @Zoé Kerlann Le Goff";
        assertThat(people.in(community, outsider, call)).isOne();
        assertThat(people.under(post, outsider, call)).isOne();
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        assertThat(people.in(community, outsider, call)).isZero();
        assertThat(people.under(post, outsider, call)).isZero();
    }

    @Test
    void a_guest_names_those_of_the_community_only() {
        jdbc.sql("insert into membership (account_id, community_id, role) values (:guest, :community, 'MEMBER')")
                .param("guest", cast.id(Cast.GUEST))
                .param("community", community)
                .update();
        assertThat(names(Cast.GUEST, "kar")).isEqualTo("[]");
        assertThat(names(Cast.GUEST, "zo")).contains("Zoé Kerlann Le Goff");
        assertThat(names(author, "kar")).contains("Karim Belkacem");
        say(Cast.GUEST, "Bonjour @Karim Belkacem et @Zoé Kerlann Le Goff");
        assertThat(named()).containsExactly(scene.account(other));
        assertThat(read(Cast.GUEST, "/posts/" + post)).doesNotContain("/people/");
    }

    @Test
    void under_chosen_names_only_chosen_names_are_recognised_and_lead_nowhere() {
        settle(true);
        String chosen = "Nom choisi " + scene.account(other);
        assertThat(names(author, "zo")).isEqualTo("[]");
        assertThat(names(author, "nom")).contains(chosen);
        say("Merci @Zoé Kerlann Le Goff");
        assertThat(named()).isEmpty();
        say("Merci @" + chosen);
        assertThat(named()).containsExactly(scene.account(other));
        assertThat(read(author, "/posts/" + post))
                .contains("<strong class=\"mention\">@" + chosen + "</strong>")
                .doesNotContain("/people/");
    }

    @Test
    void an_edit_names_who_it_names() {
        say("Merci @Zoé Kerlann Le Goff");
        long comment = jdbc.sql("select max(id) from comment").query(Long.class).single();
        String page = read(author, "/posts/" + post + "/comments/" + comment + "/edit");
        String since = page.replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
        send(author, "/posts/" + post + "/comments/" + comment + "/edit", "body", "Merci à tous", "since", since);
        assertThat(named()).isEmpty();
    }

    @Test
    void whom_an_edit_comes_to_name_is_told_and_whom_it_named_before_is_not(ApplicationEvents events) {
        say("Merci @Zoé Kerlann Le Goff");
        long comment = jdbc.sql("select max(id) from comment").query(Long.class).single();
        String third = scene.person("Tiers", community, "MEMBER");
        name(third, "Ewen Tiers");
        String address = "/posts/" + post + "/comments/" + comment + "/edit";
        String since = read(author, address).replaceAll("(?s).*name=\"since\" value=\"([^\"]*)\".*", "$1");
        send(author, address, "body", "Merci @Zoé Kerlann Le Goff et @Ewen Tiers", "since", since);
        assertThat(events.stream(NamedLater.class))
                .containsExactly(new NamedLater(post, comment, List.of(scene.account(third))));
        assertThat(jdbc.sql("select account_id from digest_owed where comment_id = :comment and later")
                        .param("comment", comment)
                        .query((row, n) -> row.getLong(1))
                        .list())
                .as("who waits for the digest")
                .containsExactly(scene.account(third));
    }

    @Test
    void names_are_proposed_to_who_writes_there() {
        String reader = scene.person("Lectrice", community, "READER");
        String outsider = scene.person("Passant", community, null);
        assertThat(List.of(names(reader, "zo"), names(outsider, "zo"), names(author, "%"), names(author, " ")))
                .containsOnly("[]");
    }

    @Test
    void people_from_outside_are_proposed_once_enough_is_typed() {
        assertThat(names(author, "ka")).isEqualTo("[]");
        assertThat(names(author, "kar")).contains("Karim Belkacem");
        assertThat(names(author, "zo")).contains("Zoé Kerlann Le Goff");
    }

    private void name(String who, String name) {
        jdbc.sql("update account set name = :name where email = :email")
                .param("name", name)
                .param("email", who)
                .update();
    }

    private void suspend(String who) {
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", who)
                .update();
    }

    private void say(String body) {
        say(author, body);
    }

    private void say(String who, String body) {
        assertThat(send(who, "/posts/" + post + "/comments", "body", body).getStatus())
                .isEqualTo(302);
    }

    private List<Long> named() {
        return jdbc.sql("select distinct account_id from mention")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private String names(String who, String words) {
        var answer = http.get()
                .uri("/communities/" + community + "/names")
                .param("q", words)
                .with(cast.as(who))
                .exchange()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
