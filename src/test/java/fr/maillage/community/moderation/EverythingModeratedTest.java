package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Pages, files of a folder and projects are reported, hidden, decided on and contested as what is said is. */
@MaillageTest
@Transactional
class EverythingModeratedTest {
    private static final String WORDS = "Ce qui ne devrait pas y être";

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
    private String author = "";
    private String reader = "";
    private String thing = "";
    private String list = "";
    private String own = "";

    private void there_is(String what, boolean pseudonymous) {
        community = scene.community(pseudonymous);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "READER");
        long made = make(what);
        thing = "/" + what + "/" + made;
        list = "/communities/" + community + "/" + what;
        own = what.equals("documents") ? list + "/return?file=" + made : thing + "/return";
    }

    private long make(String what) {
        String sql = switch (what) {
            case "pages" -> """
                            with begun as (
                                insert into shared_page (community_id, begun_by, title, body)
                                values (:community, :author, :words, 'Un texte') returning id)
                            insert into shared_page_version (page_id, number, author_id, signed, title, body)
                            select id, 1, :author, :signed, :words, 'Un texte' from begun returning page_id
                            """;
            case "projects" -> """
                            insert into project (community_id, begun_by, name, objective)
                            values (:community, :author, :words, coalesce(cast(:signed as text), 'Une fin')) returning id
                            """;
            default -> """
                            with put as (
                                insert into deposit (community_id, key, author_id, signed, shared_at)
                                values (:community, '', :author, :signed, now()) returning id, community_id),
                            kept as (insert into file (name, type, size) values (:words, 'text/plain', 0) returning id)
                            insert into attachment (file_id, deposit_id, community_id)
                            select kept.id, put.id, put.community_id from kept, put returning id
                            """;
        };
        return jdbc.sql(sql)
                .param("community", community)
                .param("author", scene.account(author))
                .param("words", WORDS)
                .param(
                        "signed",
                        jdbc.sql("select pseudonym from membership where community_id = :c and account_id = :a")
                                .param("c", community)
                                .param("a", scene.account(author))
                                .query((row, n) -> row.getString(1))
                                .list()
                                .getFirst())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "documents", "projects"})
    void it_is_reported_hidden_decided_contested_and_comes_back(String what) {
        there_is(what, false);
        assertThat(send(author, thing + "/report", "reason", "HURTS")).isEqualTo(404);
        assertThat(send(reader, thing + "/report", "reason", "HURTS", "words", "Cela me touche"))
                .isEqualTo(302);
        assertThat(page(keeper, "/communities/" + community + "/moderation")).contains(WORDS);
        assertThat(page(keeper, theCase())).contains(WORDS, "Cela me touche");
        assertThat(send(author, theCase() + "/hiding")).isEqualTo(404);

        send(keeper, theCase() + "/hiding");
        assertThat(page(reader, list)).doesNotContain(WORDS);
        assertThat(send(author, own)).as("around the decision").isEqualTo(404);
        assertThat(page(author, "/moderation")).contains(WORDS, "caché en attendant");

        send(keeper, theCase() + "/decision", "decision", "REMOVED", "reason", "On y reconnaît quelqu’un");
        for (String side : new String[] {author, reader}) {
            assertThat(page(side, "/moderation")).contains("On y reconnaît quelqu’un", "C’est retiré");
        }
        assertThat(page(author, "/moderation")).contains(WORDS);
        assertThat(page(reader, "/moderation")).doesNotContain(WORDS);
        assertThat(send(author, theCase() + "/appeal", "words", "Personne n’y est nommé"))
                .isEqualTo(302);
        assertThat(send(Cast.COORDINATION, theCase() + "/decision", "decision", "KEPT", "reason", "En effet"))
                .isEqualTo(302);
        assertThat(page(reader, list)).contains(WORDS);
        assertThat(acts()).contains("reported", "hidden until decided", "decided", "appealed", "decided on appeal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "documents", "projects"})
    void who_keeps_the_community_says_why_they_take_it_away_and_may_be_mistaken(String what) {
        there_is(what, false);
        assertThat(send(keeper, own.replace("/return", "/removal"))).isEqualTo(404);
        assertThat(send(reader, thing + "/decision", "reason", "Non")).isEqualTo(404);
        assertThat(send(keeper, thing + "/decision", "reason", " ")).isEqualTo(422);
        assertThat(send(keeper, thing + "/decision", "reason", "Hors sujet")).isEqualTo(302);
        assertThat(page(reader, list)).doesNotContain(WORDS);
        assertThat(page(author, "/moderation")).contains("Hors sujet", "Demander une nouvelle lecture");
        assertThat(send(author, own)).isEqualTo(404);
        assertThat(send(keeper, theCase() + "/decision/removal")).isEqualTo(302);
        assertThat(page(reader, list)).contains(WORDS);
        assertThat(page(author, "/moderation")).doesNotContain("Hors sujet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "documents", "projects"})
    void where_names_are_chosen_nobody_reads_another(String what) {
        there_is(what, true);
        send(reader, thing + "/report", "reason", "HURTS");
        assertThat(page(keeper, theCase()))
                .contains("Nom choisi " + scene.account(author))
                .doesNotContain(">Autrice", "Autrice ·", "Lectrice ·");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "documents", "projects"})
    void what_one_may_not_read_is_not_reported(String what) {
        there_is(what, false);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        String outsider = scene.person("Dehors", community, null);
        assertThat(send(outsider, thing + "/report", "reason", "HURTS")).isEqualTo(404);
        assertThat(send(outsider, thing + "/decision", "reason", "Non")).isEqualTo(404);
    }

    @Test
    void a_page_is_its_last_writers_and_who_left_reads_no_more_of_it() {
        there_is("pages", false);
        String writer = scene.person("Deuxième plume", community, "FACILITATOR");
        jdbc.sql("""
                with changed as (
                    update shared_page set version = 2, body = 'Des mots de trop', changed_at = now()
                    where title = :words returning id)
                insert into shared_page_version (page_id, number, author_id, title, body)
                select id, 2, :writer, :words, 'Des mots de trop' from changed
                """)
                .param("words", WORDS)
                .param("writer", scene.account(writer))
                .update();
        assertThat(page(author, thing)).contains(thing + "/report");
        assertThat(send(writer, thing + "/report", "reason", "HURTS")).isEqualTo(404);
        assertThat(send(author, thing + "/report", "reason", "HURTS")).isEqualTo(302);
        assertThat(page(keeper, theCase())).contains("Deuxième plume", "Des mots de trop");
        assertThat(send(writer, theCase() + "/decision", "decision", "KEPT", "reason", "Cela va"))
                .isEqualTo(404);
        send(keeper, theCase() + "/hiding");
        assertThat(page(writer, "/moderation")).contains(WORDS);
        leaves(writer);
        assertThat(page(writer, "/moderation"))
                .contains("caché en attendant")
                .doesNotContain(WORDS, "Des mots de trop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"documents", "projects"})
    void who_left_reads_what_they_put_there_and_nothing_of_a_project(String what) {
        there_is(what, false);
        send(reader, thing + "/report", "reason", "HURTS");
        send(keeper, theCase() + "/hiding");
        leaves(author);
        assertThat(page(author, "/moderation")).contains("caché en attendant");
        assertThat(page(author, "/moderation").contains(WORDS)).isEqualTo(what.equals("documents"));
    }

    @Test
    void who_began_a_page_and_keeps_the_community_hides_it_and_shows_it_again() {
        there_is("pages", false);
        jdbc.sql("update shared_page set begun_by = :keeper where title = :words")
                .param("keeper", scene.account(keeper))
                .param("words", WORDS)
                .update();
        send(reader, thing + "/report", "reason", "HURTS");
        send(keeper, theCase() + "/hiding");
        assertThat(page(reader, list)).doesNotContain(WORDS);
        send(keeper, theCase() + "/decision", "decision", "KEPT", "reason", "Cela va");
        assertThat(page(reader, list)).contains(WORDS);
    }

    private void leaves(String who) {
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        jdbc.sql("delete from membership where account_id = :who")
                .param("who", scene.account(who))
                .update();
    }

    private String theCase() {
        return jdbc.sql("select '/moderation/' || max(id) from moderation_case")
                .query(String.class)
                .single();
    }

    private List<String> acts() {
        return jdbc.sql("select act from journal_entry where subject = :case")
                .param("case", theCase().replace("/moderation", "case"))
                .query((row, n) -> row.getString("act"))
                .list();
    }

    private int send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private String page(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
