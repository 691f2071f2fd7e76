package fr.maillage.community.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What changed besides discussions waits, without a word, for who did not see it. */
@MaillageTest
@Transactional
class ChangesTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String writer = "";
    private String other = "";
    private String reader = "";
    private String stranger = "";
    private long community;

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        writer = scene.person("Autrice", community, "FACILITATOR");
        other = scene.person("Repondeur", community, "MEMBER");
        reader = scene.person("Lectrice", community, "READER");
        stranger = scene.person("Passant", community, null);
    }

    @Test
    void a_page_waits_for_the_others_until_they_open_it_and_again_when_it_changes() {
        String page = begin("/pages", "title", "Qui appeler", "body", "Le centre.");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 page");
        assertThat(changes(other)).contains("Qui appeler", "href=\"" + page + "\"");
        assertThat(changes(writer)).as("who wrote it saw it").contains("Rien de nouveau");
        read(other, page);
        assertThat(here(other)).doesNotContain("Nouveau ou modifié");
        assertThat(here(reader)).contains("Nouveau ou modifié : 1 page");
        send(writer, page + "/edit?version=1", "title", "Qui appeler", "body", "Le centre, le matin.");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 page");
    }

    @Test
    void of_a_project_its_objective_decisions_days_and_end_count_and_once() {
        String project = begin("/projects", "name", "Tablettes", "objective", "En prêter.");
        read(other, project);
        assertThat(changes(other)).contains("Rien de nouveau");
        send(writer, project + "/decisions", "decided", "Trois semaines", "on", "2026-11-20");
        send(writer, project + "/days", "kind", "MEETING", "title", "Point", "day", "2026-12-20");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 projet");
        read(other, project);
        assertThat(here(other)).doesNotContain("Nouveau ou modifié");
        send(writer, project + "/closing", "summary", "Fini.");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 projet");
    }

    @Test
    void what_was_there_before_one_came_and_what_was_taken_away_since_waits_for_nobody() {
        String page = begin("/pages", "title", "Avant", "body", "Ancien.");
        send(stranger, "/communities/" + community + "/membership");
        assertThat(here(stranger)).doesNotContain("Nouveau ou modifié");
        begin("/pages", "title", "Après", "body", "Nouveau.");
        assertThat(here(stranger)).contains("Nouveau ou modifié : 1 page");
        send(stranger, "/communities/" + community + "/membership/removal");
        assertThat(here(other)).contains("Nouveau ou modifié : 2 pages");
        send(writer, page + "/removal");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 page");
    }

    @Test
    void all_of_it_is_marked_as_seen_up_to_what_was_shown_and_that_is_undone() {
        begin("/pages", "title", "Une", "body", "Un.");
        begin("/pages", "title", "Deux", "body", "Deux.");
        var seen = send(other, "/communities/" + community + "/changes/seen?to=1");
        assertThat(here(other)).contains("Nouveau ou modifié : 1 page");
        var undo = Objects.requireNonNull(((Notice)
                        Objects.requireNonNull(seen.getMvcResult().getFlashMap().get("notice")))
                .undo());
        send(other, undo);
        assertThat(here(other)).contains("Nouveau ou modifié : 2 pages");
        assertThat(send(other, "/communities/" + community + "/changes/seen?to=99999"))
                .hasStatus3xxRedirection();
        begin("/pages", "title", "Trois", "body", "Trois.");
        assertThat(here(other)).as("no more than there was").contains("Nouveau ou modifié : 1 page");
    }

    @Test
    void of_what_changed_in_years_the_last_hundred_are_told_and_that_there_was_more() {
        jdbc.sql("""
                with begun as (
                    insert into shared_page (community_id, title, body)
                    select :community, 'Repère ' || n, 'x' from generate_series(1, 101) n returning id)
                select id from begun order by id
                """)
                .param("community", community)
                .query(Long.class)
                .list()
                .forEach(page -> jdbc.sql("select note_change('PAGE', :page, :writer)")
                        .param("page", page)
                        .param("writer", cast.id(writer))
                        .query((row, n) -> row.getObject(1))
                        .list());
        assertThat(here(other)).contains("Nouveau ou modifié : 100 pages, ou plus");
        assertThat(changes(other))
                .contains("Repère 2<", "Repère 101<", "Seuls les 100 derniers changements")
                .doesNotContain("Repère 1<");
    }

    @Test
    void what_was_seen_on_its_own_is_kept_no_longer_than_an_undoing_needs_it() {
        String page = begin("/pages", "title", "Une", "body", "Un.");
        read(other, page);
        send(other, "/communities/" + community + "/changes/seen?to=1");
        var undo = "/communities/" + community + "/changes/seen/removal?to=0";
        send(other, undo);
        assertThat(here(other)).as("it was opened").doesNotContain("Nouveau ou modifié");
        send(other, "/communities/" + community + "/changes/seen?to=1");
        begin("/pages", "title", "Deux", "body", "Deux.");
        send(other, "/communities/" + community + "/changes/seen?to=2");
        assertThat(jdbc.sql("select count(*) from change_seen where account_id = :other")
                        .param("other", cast.id(other))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void it_tells_nothing_to_who_may_not_read() {
        begin("/pages", "title", "Entre nous", "body", "Un.");
        assertThat(changes(stranger)).as("open to read, but not theirs").doesNotContain("Entre nous");
        jdbc.sql("update community set kind = 'INVITATION' where id = :id")
                .param("id", community)
                .update();
        assertThat(http.get().uri("/communities/" + community + "/changes").with(cast.as(stranger)))
                .hasStatus(404);
        assertThat(send(stranger, "/communities/" + community + "/changes/seen?to=1"))
                .hasStatus(404);
    }

    private String begin(String where, String... fields) {
        var made = send(writer, "/communities/" + community + where, fields);
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private String here(String who) {
        return read(who, "/communities/" + community);
    }

    private String changes(String who) {
        return read(who, "/communities/" + community + "/changes");
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private MvcTestResult send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
