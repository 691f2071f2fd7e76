package fr.maillage.community.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** At the address of what was taken away, who wrote it reads why; for everybody else it might never have been there. */
@MaillageTest
@Transactional
class WhereItStoodTest {
    private static final String WORDS = "Ce qui ne devrait pas y être";
    private static final String WHY = "On y reconnaît quelqu’un";

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
    private String address = "";
    private String decision = "";

    private void there_is(String what) {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lectrice", community, "MEMBER");
        if (what.equals("reply")) {
            long post = scene.post(community, reader, PostKind.MESSAGE, "", "Bonjour");
            long comment = scene.comment(post, author, WORDS);
            address = "/posts/" + post + "/comments/" + comment;
            decision = "/posts/" + post + "/decision?comment=" + comment;
            return;
        }
        long made = what.equals("posts") ? scene.post(community, author, PostKind.MESSAGE, "", WORDS) : make(what);
        address =
                what.equals("documents") ? "/communities/" + community + "/documents/" + made : "/" + what + "/" + made;
        decision = "/" + what + "/" + made + "/decision";
    }

    private long make(String what) {
        return jdbc.sql(
                        switch (what) {
                            case "pages" -> """
                        with begun as (
                            insert into shared_page (community_id, begun_by, title, body)
                            values (:community, :author, :words, 'Un texte') returning id)
                        insert into shared_page_version (page_id, number, author_id, title, body)
                        select id, 1, :author, :words, 'Un texte' from begun returning page_id
                        """;
                            case "projects" -> """
                        insert into project (community_id, begun_by, name, objective)
                        values (:community, :author, :words, 'Une fin') returning id
                        """;
                            default -> """
                        with put as (
                            insert into deposit (community_id, key, author_id, shared_at)
                            values (:community, '', :author, now()) returning id, community_id),
                        kept as (insert into file (name, type, size) values (:words, 'text/plain', 0) returning id)
                        insert into attachment (file_id, deposit_id, community_id)
                        select kept.id, put.id, put.community_id from kept, put returning id
                        """;
                        })
                .param("community", community)
                .param("author", scene.account(author))
                .param("words", WORDS)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "reply", "pages", "documents", "projects"})
    void who_wrote_it_reads_when_and_why_it_was_removed_and_contests_it_there(String what) {
        there_is(what);
        assertThat(send(keeper, decision, "reason", WHY)).hasStatus3xxRedirection();
        var gone = get(author, address);
        assertThat(gone).hasStatus(410);
        assertThat(text(gone)).contains("retiré", WHY, "depuis le ", thisYear(), WORDS, appeal() + "\"");
        assertThat(send(author, appeal(), "words", "Personne n’y est nommé")).hasStatus3xxRedirection();
        assertThat(text(get(author, address)))
                .contains("Une nouvelle lecture est demandée")
                .doesNotContain(appeal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"posts", "pages", "documents", "projects"})
    void nobody_else_can_tell_it_from_what_never_was(String what) {
        there_is(what);
        String outsider = scene.person("Dehors", community, null);
        send(reader, decision.replace("/decision", "/report"), "reason", "HURTS");
        send(keeper, decision.replace("/decision", "/report"), "reason", "HURTS");
        send(keeper, "/moderation/" + latest() + "/decision", "decision", "REMOVED", "reason", WHY);
        for (String one : new String[] {reader, keeper, outsider, Cast.GUEST, Cast.COORDINATION}) {
            var met = get(one, address);
            var never = get(one, address.replaceAll("\\d+$", "987654321"));
            assertThat(met).as(one).hasStatus(404);
            assertThat(never).as(one).hasStatus(404);
            assertThat(told(met)).as(one).isEqualTo(told(never));
        }
        assertThat(http.get().uri(address).exchange()).hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @CsvSource({
        "posts, /edit",
        "posts, /history",
        "posts, /poll/edit",
        "reply, /edit",
        "reply, /history",
        "pages, /edit",
        "pages, /history",
        "pages, /versions/1",
        "projects, /edit",
        "projects, /board",
    })
    void the_pages_about_it_tell_who_wrote_it_the_same_and_nobody_else_anything(String what, String page) {
        there_is(what);
        send(keeper, decision, "reason", WHY);
        var gone = get(author, address + page);
        assertThat(gone).hasStatus(410);
        assertThat(told(gone)).isEqualTo(told(get(author, address)));
        for (String one : new String[] {reader, keeper}) {
            var met = get(one, address + page);
            assertThat(met).as(one).hasStatus(404);
            assertThat(told(met)).as(one).isEqualTo(told(get(one, "/posts/987654321")));
        }
        assertThat(send(author, address + "/removal"))
                .as("nothing is done there")
                .hasStatus(404);
    }

    @Test
    void what_is_hidden_until_it_is_decided_says_that_and_what_was_decided_otherwise_is_there() {
        there_is("posts");
        send(reader, decision.replace("/decision", "/report"), "reason", "HURTS");
        send(keeper, "/moderation/" + latest() + "/hiding");
        var hidden = get(author, address);
        assertThat(hidden).hasStatus(410);
        assertThat(text(hidden))
                .contains("C’est caché en attendant une décision", "depuis le ")
                .doesNotContain("/appeal");
        send(keeper, "/moderation/" + latest() + "/decision", "decision", "KEPT", "reason", "Cela va");
        assertThat(get(author, address)).hasStatusOk();
    }

    @Test
    void what_its_author_took_away_themselves_is_not_found() {
        there_is("posts");
        send(author, address + "/removal");
        assertThat(get(author, address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/posts/0x7fffffff", "/pages/2147483647%20", "/projects/+2147483647"})
    void a_number_written_otherwise_is_not_found(String address) {
        there_is("posts");
        assertThat(http.get().uri(URI.create(address)).with(cast.as(author))).hasStatus(404);
    }

    @Test
    void who_left_a_secret_community_learns_its_name_no_more() {
        there_is("posts");
        send(keeper, decision, "reason", WHY);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        jdbc.sql("delete from membership where account_id = :id")
                .param("id", scene.account(author))
                .update();
        assertThat(text(get(author, address))).contains(WHY).doesNotContain("Scène");
    }

    @Test
    void in_the_discussion_a_removed_reply_leads_its_author_alone_to_why() {
        there_is("reply");
        send(keeper, decision, "reason", WHY);
        String discussion = address.replaceAll("/comments.*", "");
        assertThat(text(get(author, discussion))).contains(address + "\"");
        assertThat(text(get(reader, discussion))).doesNotContain(address + "\"").doesNotContain("Lire pourquoi");
        assertThat(get(reader, address)).hasStatus3xxRedirection();
    }

    private String appeal() {
        return "/moderation/" + latest() + "/appeal";
    }

    private long latest() {
        return jdbc.sql("select max(id) from moderation_case").query(Long.class).single();
    }

    private String thisYear() {
        return jdbc.sql("select extract(year from now())::int::text")
                .query(String.class)
                .single();
    }

    private static String told(MvcTestResult answer) {
        String page = text(answer);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private MvcTestResult get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange();
    }

    private MvcTestResult send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
