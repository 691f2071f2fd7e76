package fr.maillage.community.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Turnstile;
import fr.maillage.web.Language;
import fr.maillage.web.Refused;
import fr.maillage.web.Role;
import fr.maillage.web.Viewer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A group with one place, and two who come at once; each in a transaction of its own. */
@MaillageTest
class LastPlaceTest {
    private static final Viewer.Member NOBODY =
            new Viewer.Member(0, "Personne", Role.MEMBER, Language.FR, ZoneId.of("Europe/Paris"));

    @Autowired
    Talks talks;

    @Autowired
    Belongings belongings;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private long group;
    private long newcomer;
    private Viewer.Member alix = NOBODY;
    private Viewer.Member leaver = NOBODY;

    @BeforeEach
    void eleven_people() {
        alix = person("Alix");
        leaver = person("Brune");
        newcomer = person("Camille").id();
        var others = new ArrayList<>(List.of(leaver.id()));
        for (int i = 0; i < 10; i++) {
            others.add(person("Personne" + i).id());
        }
        group = talks.with(others, "En groupe", alix);
        belongings.leave(group, leaver);
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from conversation where id = :group")
                .param("group", group)
                .update();
        scene.leave();
    }

    @Test
    void who_comes_back_while_somebody_is_added_finds_it_full() {
        assertThatThrownBy(
                        () -> atOnce(() -> talks.add(group, newcomer, alix), () -> belongings.comeBack(group, leaver)))
                .hasCauseInstanceOf(Refused.class);
        assertThat(people()).isEqualTo(Talks.MOST_PEOPLE);
    }

    @Test
    void nobody_is_added_while_somebody_comes_back_to_the_last_place() {
        assertThatThrownBy(
                        () -> atOnce(() -> belongings.comeBack(group, leaver), () -> talks.add(group, newcomer, alix)))
                .hasCauseInstanceOf(Refused.class);
        assertThat(people()).isEqualTo(Talks.MOST_PEOPLE);
    }

    /** The second comes while the first is not committed. */
    private void atOnce(Runnable first, Runnable second) throws Exception {
        try (var other = Executors.newSingleThreadExecutor()) {
            var later = transaction.execute(status -> {
                first.run();
                var waiting = other.submit(second);
                Turnstile.untilItWaits(jdbc, waiting);
                return waiting;
            });
            Objects.requireNonNull(later).get();
        }
    }

    private int people() {
        return jdbc.sql("select count(*) from participant where conversation_id = :group and left_at is null")
                .param("group", group)
                .query(Integer.class)
                .single();
    }

    private Viewer.Member person(String name) {
        return new Viewer.Member(
                scene.account(scene.person(name, 0, null)), name, Role.MEMBER, Language.FR, ZoneId.of("Europe/Paris"));
    }
}
