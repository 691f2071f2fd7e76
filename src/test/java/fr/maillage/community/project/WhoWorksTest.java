package fr.maillage.community.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Each act on a project, for each person; nothing changes in a closed one nor in an archived community. */
@MaillageTest
@Transactional
class WhoWorksTest {
    private static final List<String> WHO = List.of("Animatrice", "Autrice", "Repondeur", "Lectrice", "Passant");

    /** y may while it is open, c may once it is closed, - finds nothing there. */
    private static final String TABLE = """
            /projects/{p}/edit?name=N&objective=O&version=1          y y - - -
            /projects/{p}/closing?summary=Fini                       y y - - -
            /projects/{p}/closing/removal                            c c - - -
            /projects/{p}/removal                                    - c - - -
            /projects/{p}/participation                              y y y - -
            /projects/{p}/participation/removal                      - y - - -
            /projects/{p}/tasks?title=Une&stage=TODO                 y y y - -
            /projects/{p}/days?title=Un&day=2027-03-12               y y y - -
            /projects/{p}/days/{d}/reached                           y y y - -
            /projects/{p}/days/{d}/reached/removal                   y y y - -
            /projects/{p}/days/{d}/removal                           y y y - -
            /projects/{p}/decisions?decided=Une&on=2027-03-12        y y y - -
            /projects/{p}/decisions/{e}/removal                      y y - - -
            /projects/{p}/pages?page={g}                             y y y - -
            /tasks/{t}?title=Autre&version=1                         y y y - -
            /tasks/{t}/place?to=DONE                                 y y y - -
            /tasks/{t}/removal                                       y y y - -
            /tasks/{t}/items?item=Une                                y y y - -
            /tasks/{t}/items/{i}/tick                                y y y - -
            /tasks/{t}/items/{i}/tick/removal                        y y y - -
            /tasks/{t}/items/{i}/removal                             y y y - -
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workshop workshop;

    record Cell(String act, String who, String may, String state) {
        boolean allowed() {
            return may.equals("y") && state.equals("open") || may.equals("c") && state.equals("closed");
        }
    }

    static Stream<Cell> cells() {
        return TABLE.lines().flatMap(line -> {
            var words = Arrays.asList(line.split("\\s+"));
            return Stream.iterate(0, i -> i < WHO.size(), i -> i + 1)
                    .flatMap(i -> Stream.of("open", "closed", "archived")
                            .map(state -> new Cell(words.getFirst(), WHO.get(i), words.get(i + 1), state)));
        });
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_person_does_what_they_may_and_finds_nothing_else(Cell cell) {
        long project = workshop.project(false);
        String act = act(cell.act(), project);
        if (!cell.state().equals("open")) {
            jdbc.sql(
                            cell.state().equals("closed")
                                    ? "update project set closed_at = now() where id = :project"
                                    : "update community set archived_at = now() where id = (select community_id from project where id = :project)")
                    .param("project", project)
                    .update();
        }
        String who = cell.who().toLowerCase(Locale.ROOT) + "@scene.test";
        assertThat(workshop.post(http, who, act).getStatus()).isEqualTo(cell.allowed() ? 302 : 404);
    }

    private String act(String pattern, long project) {
        long task = workshop.task(project, "TODO", "Écrire la fiche");
        return pattern.replace("{p}", String.valueOf(project))
                .replace("{t}", String.valueOf(task))
                .replace("{i}", id("insert into task_item (task_id, title) values (:of, 'Relire') returning id", task))
                .replace("{d}", id("""
                        insert into project_day (project_id, kind, title, day) values (:of, 'MILESTONE', 'Fin', '2027-03-01')
                        returning id
                        """, project))
                .replace("{e}", id("""
                        insert into project_decision (project_id, author_id, day, title)
                        select id, begun_by, '2027-03-01', 'Sans caution' from project where id = :of returning id
                        """, project))
                .replace("{g}", id("""
                        insert into shared_page (community_id, title, body)
                        select community_id, 'Repères', 'Un texte' from project where id = :of returning id
                        """, project));
    }

    private String id(String sql, long of) {
        return String.valueOf(jdbc.sql(sql).param("of", of).query(Long.class).single());
    }
}
