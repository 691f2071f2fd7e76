package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What two people, or two clicks, do in the same instant; each in a transaction of its own. */
@MaillageTest
class AtOnceTest {
    private static final int ROUNDS = 12;

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private long community;
    private String anne = "";
    private String paul = "";
    private String maelle = "";

    @BeforeEach
    void two_keep_it_and_one_does_not() {
        anne = gathering.person("Anne Keraudren");
        paul = gathering.person("Paul Le Goff");
        maelle = gathering.person("Maelle Simon");
    }

    @AfterEach
    void nothing_of_it_stays() {
        jdbc.sql("delete from community where name = 'Le cercle'").update();
        jdbc.sql("delete from account where email like '%@cercle.test'").update();
    }

    @RepeatedTest(ROUNDS)
    void two_facilitators_let_the_same_person_in_and_one_of_them_does() {
        kept("REQUEST");
        gathering.does(maelle, address("/membership"));
        long request = jdbc.sql("select id from membership_request where community_id = :community")
                .param("community", community)
                .query(Long.class)
                .single();
        String admission = address("/requests/" + request + "/admission");
        var answers = atOnce(() -> gathering.post(anne, admission), () -> gathering.post(paul, admission));
        assertThat(answers)
                .extracting(answer -> Gathering.notice(answer).key())
                .containsExactlyInAnyOrder("members.request.let-in", "members.request.answered");
        assertThat(gathering.role(maelle, community)).isEqualTo("MEMBER");
    }

    @RepeatedTest(ROUNDS)
    void one_lets_in_and_the_other_declines_and_the_person_has_one_answer() {
        kept("REQUEST");
        gathering.does(maelle, address("/membership"));
        long request = jdbc.sql("select id from membership_request where community_id = :community")
                .param("community", community)
                .query(Long.class)
                .single();
        atOnce(
                () -> gathering.post(anne, address("/requests/" + request + "/admission")),
                () -> gathering.post(paul, address("/requests/" + request + "/refusal")));
        long declined = jdbc.sql("select count(*) from membership_refusal where community_id = :community")
                .param("community", community)
                .query(Long.class)
                .single();
        assertThat(gathering.role(maelle, community).isEmpty()).isEqualTo(declined == 1);
    }

    @RepeatedTest(ROUNDS)
    void the_last_two_who_keep_it_leave_and_one_of_them_stays() {
        kept("OPEN");
        String leaving = address("/membership/removal");
        var answers = atOnce(() -> gathering.post(anne, leaving), () -> gathering.post(paul, leaving));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .containsExactlyInAnyOrder(302, 409);
        assertThat(List.of(gathering.role(anne, community), gathering.role(paul, community)))
                .containsExactlyInAnyOrder("FACILITATOR", "");
    }

    @RepeatedTest(ROUNDS)
    void each_takes_the_role_from_the_other_and_one_of_them_keeps_it() {
        kept("OPEN");
        long anneHere = membership(anne);
        long paulHere = membership(paul);
        atOnce(
                () -> gathering.post(anne, address("/members/" + paulHere + "/role"), "role", "MEMBER"),
                () -> gathering.post(paul, address("/members/" + anneHere + "/role"), "role", "MEMBER"));
        assertThat(List.of(gathering.role(anne, community), gathering.role(paul, community)))
                .contains("FACILITATOR");
    }

    @RepeatedTest(ROUNDS)
    void two_clicks_on_an_invitation_are_one_and_both_lead_in() {
        kept("SECRET");
        gathering.does(anne, address("/invitations"), "person", String.valueOf(cast.id(maelle)), "role", "READER");
        Supplier<MvcTestResult> click = () -> gathering.post(maelle, address("/membership"));
        var answers = atOnce(click, click);
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getRedirectedUrl())
                .containsOnly(address(""));
        assertThat(gathering.role(maelle, community)).isEqualTo("READER");
    }

    @RepeatedTest(ROUNDS)
    void two_people_choose_the_same_name_and_one_of_them_has_it() {
        community = gathering.pseudonymous("INVITATION");
        gathering.invited(anne, community);
        gathering.invited(paul, community);
        var answers = atOnce(
                () -> gathering.post(anne, address("/membership"), "pseudonym", "Hirondelle"),
                () -> gathering.post(paul, address("/membership"), "pseudonym", "hirondelle"));
        assertThat(answers)
                .extracting(answer -> answer.getResponse().getStatus())
                .as("the other is told, in the form or after it")
                .satisfiesOnlyOnce(status -> assertThat(status).isEqualTo(302))
                .satisfiesOnlyOnce(status -> assertThat(status).isIn(409, 422));
        assertThat(List.of(gathering.role(anne, community), gathering.role(paul, community)))
                .containsExactlyInAnyOrder("MEMBER", "");
    }

    private void kept(String kind) {
        community = gathering.community(kind);
        gathering.belongs(anne, community, "FACILITATOR");
        gathering.belongs(paul, community, "FACILITATOR");
    }

    private long membership(String who) {
        return jdbc.sql("select id from membership where community_id = :community and account_id = :account")
                .param("community", community)
                .param("account", cast.id(who))
                .query(Long.class)
                .single();
    }

    private String address(String page) {
        return "/communities/" + community + page;
    }

    private static List<MvcTestResult> atOnce(Supplier<MvcTestResult> one, Supplier<MvcTestResult> other) {
        var barrier = new CyclicBarrier(2);
        var results = new ArrayList<MvcTestResult>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<MvcTestResult>> running = new ArrayList<>();
            for (var act : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return act.get();
                }));
            }
            for (var act : running) {
                results.add(act.get());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return results;
    }
}
