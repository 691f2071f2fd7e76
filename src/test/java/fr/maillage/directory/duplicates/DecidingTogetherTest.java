package fr.maillage.directory.duplicates;

import static fr.maillage.directory.duplicates.Sample.organisation;
import static fr.maillage.directory.duplicates.Sample.place;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class DecidingTogetherTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Decisions decisions;

    @Autowired
    Cast cast;

    @AfterEach
    void clean() {
        Cleaning.after(jdbc);
    }

    @RepeatedTest(5)
    void of_several_people_who_decide_at_once_one_is_followed_and_the_others_are_told() throws Exception {
        var keeper = new Keeper(cast.id(Cast.COORDINATION));
        long one = place("Atelier").keep(jdbc);
        long other = organisation("Atelier").keep(jdbc);
        var pair = Pair.of(one, other);
        int followed = followed(
                () -> decisions.same(keeper, pair, one),
                () -> decisions.same(keeper, pair, other),
                () -> decisions.different(keeper, pair),
                () -> decisions.same(keeper, pair, one));
        assertThat(followed).isOne();
        assertThat(jdbc.sql("select count(*) from duplicate_decision")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @RepeatedTest(5)
    void merges_that_would_make_a_ring_make_none() throws Exception {
        var keeper = new Keeper(cast.id(Cast.COORDINATION));
        long a = place("Un").keep(jdbc);
        long b = place("Deux").keep(jdbc);
        long c = place("Trois").keep(jdbc);
        followed(
                () -> decisions.same(keeper, Pair.of(a, b), b),
                () -> decisions.same(keeper, Pair.of(b, c), c),
                () -> decisions.same(keeper, Pair.of(c, a), a));
        assertThat(jdbc.sql("select count(*) from entry where id in (:all) and merged_into is null")
                        .param("all", List.of(a, b, c))
                        .query(Long.class)
                        .single())
                .as("one of them stands for all, or one stands for two")
                .isPositive();
        assertThat(jdbc.sql("""
                        select count(*) from entry e join entry into_ on into_.id = e.merged_into
                        where into_.merged_into is not null
                        """).query(Long.class).single()).isZero();
    }

    private static int followed(Runnable... decisions) throws Exception {
        var together = new CyclicBarrier(decisions.length);
        var answers = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable decision : decisions) {
                Callable<Boolean> task = () -> {
                    together.await();
                    try {
                        decision.run();
                        return true;
                    } catch (Refused told) {
                        return false;
                    }
                };
                answers.add(threads.submit(task));
            }
        }
        int followed = 0;
        for (var answer : answers) {
            followed += answer.get() ? 1 : 0;
        }
        return followed;
    }
}
