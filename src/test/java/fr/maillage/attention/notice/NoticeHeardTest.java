package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the act on a page to the line on another's: outside a transaction, as in life. */
@MaillageTest
class NoticeHeardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    private long place;
    private long member;
    private long coordination;

    @BeforeEach
    void two_people() {
        clear();
        member = cast.id(Cast.MEMBER);
        coordination = cast.id(Cast.COORDINATION);
        place = talk.community("Forum");
        talk.belongs(coordination, place, "FACILITATOR");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from conversation where created_by = :who")
                .param("who", cast.id(Cast.COORDINATION))
                .update();
        talk.clear();
    }

    @Test
    void a_message_is_told_signed_in_the_navigation_and_over_once_read_or_muted() throws InterruptedException {
        send(Cast.COORDINATION, "/conversations?with=" + member, "body", "Un mot pour vous seul");
        heard(member, "MESSAGE");
        assertThat(page(Cast.MEMBER, "/communities")).contains("Conversations (1)", "Plus (1)");
        assertThat(page(Cast.MEMBER, "/alerts"))
                .contains("Un message de Nolwenn Le Bihan", "/muting")
                .doesNotContain("Un mot pour vous seul");
        assertThat(page(Cast.COORDINATION, "/communities")).doesNotContain("Conversations (");
        String talkPage = "/conversations/"
                + jdbc.sql("select id from conversation where created_by = :who")
                        .param("who", coordination)
                        .query(Long.class)
                        .single();
        assertThat(page(Cast.MEMBER, talkPage))
                .contains("Un mot pour vous seul")
                .doesNotContain("Conversations (1)");
        assertThat(page(Cast.MEMBER, "/communities")).doesNotContain("Conversations (");
        assertThat(page(Cast.MEMBER, "/alerts")).doesNotContain("Un message de Nolwenn Le Bihan");
        send(Cast.COORDINATION, talkPage + "/messages", "body", "Encore un");
        assertThat(page(Cast.MEMBER, "/communities")).contains("Conversations (1)");
        send(Cast.MEMBER, talkPage + "/muting", "", "");
        assertThat(page(Cast.MEMBER, "/communities")).doesNotContain("Conversations (");
    }

    @Test
    void the_sign_costs_no_statement_of_its_own() {
        page(Cast.MEMBER, "/help");
        var member = cast.as(Cast.MEMBER);
        var statements = Statements.during(() ->
                assertThat(http.get().uri("/help").with(member).exchange()).hasStatusOk());
        assertThat(statements).filteredOn(one -> one.contains("participant")).hasSize(1);
        assertThat(statements).filteredOn(one -> one.contains("from account a")).hasSize(1);
    }

    @Test
    void an_invitation_a_request_and_its_answers_are_told() throws InterruptedException {
        jdbc.sql("update community set kind = 'REQUEST' where id = :place")
                .param("place", place)
                .update();
        send(Cast.COORDINATION, "/communities/" + place + "/invitations?person=" + member, "role", "MEMBER");
        heard(member, "INVITATION");
        assertThat(page(Cast.MEMBER, "/alerts")).contains("On vous invite dans");
        assertThat(page(Cast.MEMBER, "/alerts?after=0-1")).doesNotContain("On vous invite dans");
        assertThat(page(Cast.MEMBER, "/feed")).contains("Alertes (1 nouvelle)");
        send(Cast.MEMBER, "/communities/" + place + "/invitation/refusal", "", "");
        assertThat(page(Cast.MEMBER, "/alerts")).doesNotContain("On vous invite dans");
        send(Cast.MEMBER, "/communities/" + place + "/membership", "word", "Bonjour");
        heard(coordination, "REQUEST");
        assertThat(page(Cast.COORDINATION, "/alerts"))
                .contains("Une demande attend")
                .doesNotContain("Karim");
        send(Cast.COORDINATION, "/communities/" + place + "/requests/" + request() + "/refusal", "word", "Pas encore");
        heard(member, "REFUSAL");
        assertThat(page(Cast.MEMBER, "/alerts")).contains("a une réponse").doesNotContain("Pas encore");
        send(Cast.MEMBER, "/communities/" + place + "/membership", "word", "Et maintenant ?");
        send(Cast.COORDINATION, "/communities/" + place + "/requests/" + request() + "/admission", "", "");
        heard(member, "ADMISSION");
        assertThat(page(Cast.MEMBER, "/alerts"))
                .contains("Vous êtes maintenant de")
                .doesNotContain("a une réponse");
    }

    @Test
    void who_comes_to_keep_a_community_is_told_what_waits_there() throws InterruptedException {
        talk.belongs(member, place, "MEMBER");
        jdbc.sql("insert into membership_request (account_id, community_id) values (:who, :place)")
                .param("who", talk.person("Armelle"))
                .param("place", place)
                .update();
        long membership = jdbc.sql("select id from membership where community_id = :place and account_id = :member")
                .param("place", place)
                .param("member", member)
                .query(Long.class)
                .single();
        send(Cast.COORDINATION, "/communities/" + place + "/members/" + membership + "/role", "role", "FACILITATOR");
        heard(member, "REQUEST");
        heard(member, "KEEPING");
        assertThat(page(Cast.MEMBER, "/alerts"))
                .contains("Une demande attend", "Vous animez maintenant", "/communities/" + place + "/keeping\"");
        assertThat(told(coordination)).doesNotContain("KEEPING");
    }

    @Test
    void who_is_asked_back_into_a_conversation_is_told_until_they_answer() throws InterruptedException {
        long third = talk.person("Armelle");
        send(Cast.COORDINATION, "/conversations?with=" + member + "&with=" + third, "body", "Un mot");
        long group = jdbc.sql("select id from conversation where created_by = :who")
                .param("who", coordination)
                .query(Long.class)
                .single();
        send(Cast.MEMBER, "/conversations/" + group + "/departure", "", "");
        send(Cast.COORDINATION, "/conversations/" + group + "/people", "account", String.valueOf(member));
        heard(member, "ASKED_BACK");
        assertThat(page(Cast.MEMBER, "/alerts"))
                .contains("On vous demande de revenir")
                .doesNotContain("Un mot");
        send(Cast.MEMBER, "/conversations/" + group + "/departure/removal", "", "");
        assertThat(page(Cast.MEMBER, "/alerts")).doesNotContain("On vous demande de revenir");
    }

    @Test
    void a_report_its_decision_and_the_appeal_are_told() throws InterruptedException {
        long author = talk.person("Armelle");
        talk.belongs(author, place, "MEMBER");
        talk.belongs(member, place, "MEMBER");
        long post = talk.post(place, author, "Un propos");
        send(Cast.MEMBER, "/posts/" + post + "/report", "reason", "HURTS");
        heard(coordination, "REPORT");
        long one = jdbc.sql("select id from moderation_case where post_id = :post")
                .param("post", post)
                .query(Long.class)
                .single();
        assertThat(page(Cast.COORDINATION, "/alerts")).contains("/moderation/" + one);
        http.post()
                .uri("/moderation/" + one + "/decision")
                .param("decision", "KEPT")
                .param("reason", "Rien à redire")
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
        heard(member, "DECISION");
        heard(author, "DECISION");
        assertThat(page(Cast.COORDINATION, "/alerts")).doesNotContain("/moderation/" + one);
        send(Cast.MEMBER, "/moderation/" + one + "/appeal", "words", "Relisez");
        heard(cast.id(Cast.ADMINISTRATOR), "APPEAL");
        assertThat(told(coordination)).as("who decided first").doesNotContain("APPEAL");
    }

    @Test
    void a_task_is_told_to_whom_it_is_given_and_not_to_who_takes_it() throws InterruptedException {
        talk.belongs(member, place, "MEMBER");
        long project = jdbc.sql("""
                insert into project (community_id, name, objective) values (:place, 'Forum', 'Un forum') returning id
                """).param("place", place).query(Long.class).single();
        for (long who : new long[] {member, coordination}) {
            jdbc.sql("insert into project_participant (project_id, account_id) values (:project, :who)")
                    .param("project", project)
                    .param("who", who)
                    .update();
        }
        long task = jdbc.sql("""
                insert into project_task (project_id, title, place) values (:project, 'Réserver la salle', 2) returning id
                """).param("project", project).query(Long.class).single();
        give(Cast.COORDINATION, task, coordination, 1);
        give(Cast.COORDINATION, task, member, 2);
        heard(member, "TASK");
        assertThat(told(coordination)).doesNotContain("TASK");
        assertThat(page(Cast.MEMBER, "/alerts")).contains("Une tâche vous est confiée", "Réserver la salle");
        give(Cast.MEMBER, task, coordination, 3);
        heard(coordination, "TASK");
        assertThat(page(Cast.MEMBER, "/alerts")).doesNotContain("Réserver la salle");
    }

    private void give(String by, long task, long to, int version) {
        long membership = jdbc.sql("select id from membership where community_id = :place and account_id = :to")
                .param("place", place)
                .param("to", to)
                .query(Long.class)
                .single();
        http.post()
                .uri("/tasks/" + task)
                .param("title", "Réserver la salle")
                .param("assignee", String.valueOf(membership))
                .param("version", String.valueOf(version))
                .with(cast.as(by))
                .with(csrf())
                .exchange();
    }

    private long request() {
        return jdbc.sql("select id from membership_request where community_id = :place")
                .param("place", place)
                .query(Long.class)
                .single();
    }

    private void heard(long who, String matter) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!told(who).contains(matter) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(told(who)).contains(matter);
    }

    private List<String> told(long who) {
        return jdbc.sql("select matter from notice where account_id = :who")
                .param("who", who)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void send(String who, String address, String name, String value) {
        var sent = http.post().uri(address).with(cast.as(who)).with(csrf());
        assertThat((name.isEmpty() ? sent : sent.param(name, value))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .as(address)
                .isEqualTo(302);
    }

    private String page(String who, String address) {
        try {
            return http.get()
                    .uri(address)
                    .with(cast.as(who))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
