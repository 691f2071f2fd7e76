package fr.maillage.community.project;

import static fr.maillage.community.project.Workshop.ONE;
import static fr.maillage.community.project.Workshop.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tasks keep their order, also where several people move them in one instant. */
@MaillageTest
class MovesTest {
    private static final int ROUNDS = 8;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workshop workshop;

    @Autowired
    Scene scene;

    private long project;
    private final List<Long> tasks = new ArrayList<>();

    @BeforeEach
    void four_tasks() {
        project = workshop.project(false);
        for (String title : List.of("a", "b", "c", "d")) {
            tasks.add(workshop.task(project, "TODO", title));
        }
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void a_task_goes_above_another_or_last() {
        move(3, "TODO:" + tasks.get(1));
        assertThat(workshop.column(project, "TODO")).containsExactly("a", "d", "b", "c");
        move(0, "TODO");
        assertThat(workshop.column(project, "TODO")).containsExactly("d", "b", "c", "a");
        move(1, "DOING");
        move(2, "DOING:" + tasks.get(1));
        assertThat(workshop.column(project, "DOING")).containsExactly("c", "b");
    }

    @Test
    void a_task_goes_up_or_down_by_one_and_stays_where_there_is_no_further() {
        move(2, "UP");
        assertThat(workshop.column(project, "TODO")).containsExactly("a", "c", "b", "d");
        move(0, "DOWN");
        assertThat(workshop.column(project, "TODO")).containsExactly("c", "a", "b", "d");
        move(2, "UP");
        move(3, "DOWN");
        assertThat(workshop.column(project, "TODO")).containsExactly("c", "a", "b", "d");
    }

    @Test
    void a_move_is_undone() {
        var done = workshop.post(http, ONE, "/tasks/" + tasks.get(1) + "/place", "to", "DONE");
        assertThat(done.getRedirectedUrl()).isEqualTo("/projects/" + project + "/board#move-" + tasks.get(1));
        move(1, "TODO:" + tasks.get(2));
        assertThat(workshop.column(project, "TODO")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_task_taken_away_comes_back_to_its_place() {
        workshop.post(http, ONE, "/tasks/" + tasks.get(1) + "/removal");
        assertThat(workshop.column(project, "TODO")).containsExactly("a", "c", "d");
        move(0, "TODO");
        workshop.post(http, ONE, "/tasks/" + tasks.get(1) + "/return");
        assertThat(workshop.column(project, "TODO")).containsExactly("b", "c", "d", "a");
    }

    @Test
    void nothing_moves_to_a_column_that_does_not_exist_nor_above_a_task_of_another_project() {
        assertThat(workshop.post(http, ONE, "/tasks/" + tasks.get(0) + "/place", "to", "LATER")
                        .getStatus())
                .isEqualTo(404);
        long elsewhere = workshop.task(workshop.project(false), "DONE", "ailleurs");
        move(0, "DONE:" + elsewhere);
        assertThat(workshop.column(project, "DONE")).containsExactly("a");
    }

    @RepeatedTest(ROUNDS)
    void moves_in_one_instant_lose_no_task_and_give_no_place_twice() throws Exception {
        var start = new CyclicBarrier(tasks.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> moves = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                int at = i;
                moves.add(threads.submit(() -> {
                    start.await();
                    return workshop.post(
                                    http,
                                    at % 2 == 0 ? ONE : OTHER,
                                    "/tasks/" + tasks.get(at) + "/place",
                                    "to",
                                    "DONE:" + tasks.get((at + 1) % tasks.size()))
                            .getStatus();
                }));
            }
            for (var move : moves) {
                assertThat(move.get()).isEqualTo(302);
            }
        }
        assertThat(workshop.column(project, "DONE")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(jdbc.sql("select count(distinct place) from project_task where project_id = :project")
                        .param("project", project)
                        .query(Integer.class)
                        .single())
                .isEqualTo(tasks.size());
    }

    private void move(int task, String to) {
        assertThat(workshop.post(http, ONE, "/tasks/" + tasks.get(task) + "/place", "to", to)
                        .getStatus())
                .isEqualTo(302);
    }
}
