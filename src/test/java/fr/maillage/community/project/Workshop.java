package fr.maillage.community.project;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A project with its people and tasks, for tests of what is done in it; all fictional. */
@Component
@Profile("test")
class Workshop {
    static final String KEEPER = "animatrice@scene.test";
    static final String ONE = "autrice@scene.test";
    static final String OTHER = "repondeur@scene.test";
    private final JdbcClient jdbc;
    private final Scene scene;
    private final Cast cast;

    Workshop(JdbcClient jdbc, Scene scene, Cast cast) {
        this.jdbc = jdbc;
        this.scene = scene;
        this.cast = cast;
    }

    /** Someone keeps the community, two are members, one reads, one passes by. The first member leads the project. */
    long project(boolean pseudonymous) {
        long community = scene.community(pseudonymous);
        scene.person("Animatrice", community, "FACILITATOR");
        scene.person("Autrice", community, "MEMBER");
        scene.person("Repondeur", community, "MEMBER");
        scene.person("Lectrice", community, "READER");
        scene.person("Passant", community, null);
        long project = jdbc.sql("""
                insert into project (community_id, begun_by, name, objective)
                values (:community, :one, 'Des tablettes à prêter', 'Une par réseau au printemps.') returning id
                """)
                .param("community", community)
                .param("one", scene.account(ONE))
                .query(Long.class)
                .single();
        jdbc.sql("insert into project_participant (project_id, account_id) values (:project, :one)")
                .param("project", project)
                .param("one", scene.account(ONE))
                .update();
        return project;
    }

    long task(long project, String stage, String title) {
        return jdbc.sql("""
                insert into project_task (project_id, stage, title, place)
                select :project, :stage, :title, 2 + 2 * count(*) from project_task where project_id = :project returning id
                """)
                .param("project", project)
                .param("stage", stage)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    long community(long project) {
        return jdbc.sql("select community_id from project where id = :id")
                .param("id", project)
                .query(Long.class)
                .single();
    }

    /** The titles of a column, from the first to the last. */
    List<String> column(long project, String stage) {
        return jdbc.sql("""
                select title from project_task
                where project_id = :project and stage = :stage and removed_at is null order by place, id
                """)
                .param("project", project)
                .param("stage", stage)
                .query((row, n) -> row.getString("title"))
                .list();
    }

    MockHttpServletResponse post(MockMvcTester http, String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    MockHttpServletResponse get(MockMvcTester http, String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    String read(MockMvcTester http, String who, String address) {
        var answer = get(http, who, address);
        Assertions.assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    static String text(MockHttpServletResponse answer) {
        return Unmarked.of(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
