package fr.maillage.community.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** The page of those who keep a community. */
@MaillageTest
@Transactional
class WatchTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String keeper = "";
    private String member = "";

    @BeforeEach
    void a_community_with_its_people() {
        setUp(false);
    }

    private void setUp(boolean pseudonymous) {
        community = scene.community(pseudonymous);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        member = scene.person("Arrivante", community, "MEMBER");
    }

    @Test
    void it_is_for_those_who_keep_it_alone() {
        String outsider = scene.person("Dehors", community, null);
        for (String one : new String[] {member, outsider, Cast.GUEST, Cast.ADMINISTRATOR}) {
            assertThat(status(one, here())).as(one).isEqualTo(404);
            assertThat(status(one, here() + "/note")).as(one).isEqualTo(404);
            assertThat(send(one, here() + "/note", "body", "Bonjour")).as(one).isEqualTo(404);
            assertThat(send(one, here() + "/welcomes/" + membership(member)))
                    .as(one)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_question_waits_there_until_somebody_answers() {
        long question = scene.post(community, member, PostKind.QUESTION, "Qui a une salle ?", "Pour mardi.");
        scene.post(community, member, PostKind.MESSAGE, "Un message", "Sans question.");
        assertThat(page(keeper, here())).contains("Qui a une salle").doesNotContain("Un message<");
        scene.comment(question, member, "Précision : c’est le matin.");
        assertThat(page(keeper, here())).as("a word more of who asks").contains("Qui a une salle");
        long answer = scene.comment(question, keeper, "Moi.");
        assertThat(page(keeper, here())).doesNotContain("Qui a une salle");
        jdbc.sql("select take_away_comment(:id, :by)")
                .param("id", answer)
                .param("by", scene.account(keeper))
                .query((row, n) -> "")
                .list();
        assertThat(page(keeper, here())).as("the answer was taken away").contains("Qui a une salle");
    }

    @Test
    void what_is_planned_is_seen_by_those_who_keep_it_until_it_is_published_or_taken_back() {
        jdbc.sql("""
                insert into draft (author_id, key, community_id, title, body, publish_at, deleted_at)
                select :author, gen_random_uuid(), :community, t, 'Des mots à venir.', now() + interval '2 days', d
                from (values ('Prévue pour lundi', null), ('', null), ('Reprise', now())) v(t, d)
                """)
                .param("author", scene.account(member))
                .param("community", community)
                .update();
        assertThat(page(keeper, here()))
                .contains("Arrivante", "Prévue pour lundi", "Sans titre")
                .doesNotContain("Des mots à venir", "Reprise");
    }

    @Test
    void month_by_month_it_is_seen_by_those_who_keep_it_with_its_kind() {
        jdbc.sql("""
                insert into draft (author_id, key, community_id, kind, title, body, publish_at)
                values (:author, gen_random_uuid(), :community, 'ANNOUNCEMENT', 'Le prêt reprend', 'Des mots.',
                        date_trunc('month', now()) + interval '2 months 3 days 12 hours')
                """)
                .param("author", scene.account(member))
                .param("community", community)
                .update();
        var then = YearMonth.now(ZoneOffset.UTC).plusMonths(2);
        assertThat(page(keeper, here() + "/calendar"))
                .contains("Rien n’est prévu ce mois-ci", "calendar?month=" + then)
                .doesNotContain("Le prêt reprend");
        assertThat(page(keeper, here() + "/calendar?month=" + then))
                .contains("Le prêt reprend", "Une annonce", "calendar?month=" + then.minusMonths(1))
                .doesNotContain("Des mots.");
        assertThat(page(keeper, here() + "/calendar?month=2001-99")).contains("ce mois-ci");
        assertThat(page(keeper, here() + "/calendar?month=" + then.minusYears(1)))
                .contains("ce mois-ci");
        assertThat(status(member, here() + "/calendar")).isEqualTo(404);
    }

    @Test
    void a_newcomer_waits_to_be_welcomed_by_one_of_them() {
        assertThat(page(keeper, here())).contains("Arrivante", "Accueil fait");
        String welcome = here() + "/welcomes/" + membership(member);
        assertThat(send(keeper, welcome)).isEqualTo(302);
        assertThat(send(keeper, welcome)).isEqualTo(302);
        assertThat(page(keeper, here())).doesNotContain("Arrivante");
        assertThat(send(keeper, welcome + "/removal")).isEqualTo(302);
        jdbc.sql("update membership set joined_at = now() - interval '31 days' where id = :id")
                .param("id", membership(member))
                .update();
        assertThat(page(keeper, here())).doesNotContain("Arrivante");
    }

    @Test
    void where_names_are_chosen_nobody_is_told_who_has_just_come() {
        setUp(true);
        assertThat(page(keeper, here()))
                .doesNotContain("Arrivante", "Nom choisi " + scene.account(member))
                .contains("on ne dit pas qui vient d’arriver");
        assertThat(send(keeper, here() + "/welcomes/" + membership(member))).isEqualTo(404);
    }

    @Test
    void a_part_in_which_nothing_was_said_for_long_sleeps_there_if_one_may_know_of_it() {
        assertThat(page(keeper, here())).as("it has no part").doesNotContain("endormies");
        part("Endormie", "OPEN", 61);
        part("Éveillée", "OPEN", 2);
        part("Cachée", "SECRET", 200);
        assertThat(page(keeper, here())).contains("Endormie").doesNotContain("Éveillée", "Cachée");
    }

    @Test
    void what_is_passed_on_keeps_all_that_was_before() {
        assertThat(send(keeper, here() + "/note", "body", "La salle est fermée lundi."))
                .isEqualTo(302);
        long first =
                jdbc.sql("select max(id) from handover_note").query(Long.class).single();
        assertThat(send(keeper, here() + "/note", "body", "La clé est à l’accueil.", "after", "" + first))
                .isEqualTo(302);
        assertThat(page(keeper, here())).contains("La clé est à l’accueil.").doesNotContain("La salle est fermée");
        assertThat(page(keeper, here() + "/note")).contains("La salle est fermée lundi.");
    }

    @Test
    void of_two_who_write_at_once_none_is_lost() {
        send(keeper, here() + "/note", "body", "La première.");
        var second = http.post()
                .uri(here() + "/note")
                .with(cast.as(keeper))
                .with(csrf())
                .param("body", "Écrite en même temps.")
                .param("after", "0")
                .exchange();
        assertThat(second.getResponse().getStatus()).isEqualTo(422);
        assertThat(new String(second.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Écrite en même temps.", "La première.", "Quelqu’un a écrit entre-temps");
    }

    private void part(String name, String kind, int days) {
        jdbc.sql("""
                insert into community (name, kind, parent_id, last_at)
                values (:name, :kind, :parent, now() - make_interval(days => :days))
                """)
                .param("name", name)
                .param("kind", kind)
                .param("parent", community)
                .param("days", days)
                .update();
    }

    private String here() {
        return "/communities/" + community + "/keeping";
    }

    private long membership(String email) {
        return jdbc.sql("select id from membership where community_id = :community and account_id = :account")
                .param("community", community)
                .param("account", scene.account(email))
                .query(Long.class)
                .single();
    }

    private int send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private int status(String who, String address) {
        return http.get()
                .uri(address)
                .with(cast.as(who))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
