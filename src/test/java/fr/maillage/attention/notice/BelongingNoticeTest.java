package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Invited;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Permission is asked when it is heard, when it is shown and when it leaves. */
@MaillageTest
@Transactional
class BelongingNoticeTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = TUESDAY.plusSeconds(300);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Messages messages;

    private Happening happening;

    @BeforeEach
    void someone() {
        happening = new Happening(jdbc, talk);
        talk.whenNamed(happening.reader, "AT_ONCE");
    }

    @Test
    void who_keeps_the_community_no_more_is_not_told_who_asks_nor_what_was_reported() {
        for (Matter matter : List.of(Matter.REQUEST, Matter.REPORT)) {
            hear(matter);
            assertThat(page()).isNotEmpty();
            jdbc.sql("update membership set role = 'MEMBER' where account_id = :reader")
                    .param("reader", happening.reader)
                    .update();
            assertThat(page()).as("%s", matter).isEmpty();
            assertThat(send()).as("%s", matter).isEmpty();
        }
    }

    @Test
    void who_left_the_community_is_not_told_of_a_task_there() {
        hear(Matter.TASK);
        leave();
        assertThat(page()).isEmpty();
        assertThat(send()).isEmpty();
    }

    @Test
    void who_coordinates_no_more_is_not_told_what_the_coordination_decides() {
        for (Matter matter : List.of(Matter.APPEAL, Matter.MESSAGE_REPORT)) {
            hear(matter);
            assertThat(page()).isNotEmpty();
            jdbc.sql("update account set role = 'MEMBER' where id = :reader")
                    .param("reader", happening.reader)
                    .update();
            assertThat(page()).as("%s", matter).isEmpty();
            assertThat(send()).as("%s", matter).isEmpty();
        }
    }

    @Test
    void an_answer_from_a_community_they_may_see_no_more_is_not_told() {
        hear(Matter.REFUSAL);
        jdbc.sql("update community set kind = 'SECRET' where name = 'Parole Entrée'")
                .update();
        assertThat(page()).isEmpty();
        assertThat(send()).isEmpty();
    }

    @Test
    void who_was_taken_out_is_told_of_a_decision_without_being_told_of_the_community() {
        hear(Matter.DECISION);
        jdbc.sql("update community set kind = 'SECRET'").update();
        leave();
        assertThat(send()).singleElement().matches(one -> (one.subject() + one.place()).isEmpty());
    }

    @Test
    void a_decision_is_told_to_both_sides_and_not_to_who_decided() {
        long one = happening.decision(happening.reader, happening.other);
        jdbc.sql("update moderation_case set decided_by = :other where id = :case")
                .param("other", happening.other)
                .param("case", one)
                .update();
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.DECISION, one));
        assertThat(told(Matter.DECISION)).containsExactly(happening.reader);
        long other = happening.decision(happening.other, happening.reader);
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.DECISION, other));
        assertThat(told(Matter.DECISION)).contains(happening.other);
        assertThat(page()).hasSize(2);
    }

    @Test
    void a_decision_they_read_does_not_leave() {
        hear(Matter.DECISION);
        jdbc.sql("update moderation_case set author_seen = now()").update();
        assertThat(send()).isEmpty();
        assertThat(page()).singleElement().matches(one -> !one.fresh());
    }

    @Test
    void a_report_is_told_to_who_may_decide_and_not_to_who_reported_or_wrote_it() {
        var come = happening.make(Matter.REPORT);
        jdbc.sql("""
                insert into moderation_report (case_id, account_id, reason) values (:case, :reader, 'HURTS')
                """)
                .param("case", come.thing())
                .param("reader", happening.reader)
                .update();
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.REPORT, come.thing()));
        assertThat(told(Matter.REPORT)).isEmpty();
        jdbc.sql("delete from moderation_report where account_id = :reader")
                .param("reader", happening.reader)
                .update();
        jdbc.sql("update moderation_case set author_id = :reader")
                .param("reader", happening.reader)
                .update();
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.REPORT, come.thing()));
        assertThat(told(Matter.REPORT)).doesNotContain(happening.reader, happening.other);
    }

    @Test
    void who_is_asked_again_within_a_day_was_asked_and_later_is_asked_anew() {
        long place = happening.invitation();
        var telling = new NoticeTelling(jdbc, clock());
        telling.tell(new Invited(happening.reader, place));
        assertThat(send()).hasSize(1);
        jdbc.sql("update invitation_sent set at = at + interval '1 minute'").update();
        telling.tell(new Invited(happening.reader, place));
        assertThat(send()).isEmpty();
        new NoticeTelling(jdbc, Clock.fixed(TUESDAY.plusSeconds(90_000), ZoneOffset.UTC))
                .tell(new Invited(happening.reader, place));
        assertThat(send(TUESDAY.plusSeconds(90_300))).hasSize(1);
    }

    @Test
    void each_request_is_told_and_one_taken_back_before_does_not_tell_of_the_others_again() {
        hear(Matter.REQUEST);
        assertThat(send()).singleElement().matches(one -> one.amount() == 1);
        long second = ask(talk.person("Denez"));
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.REQUEST, second));
        assertThat(send()).singleElement().matches(one -> one.amount() == 2);
        long third = ask(talk.person("Enora"));
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.REQUEST, third));
        jdbc.sql("delete from membership_request where id = :third")
                .param("third", third)
                .update();
        assertThat(send()).isEmpty();
    }

    @Test
    void a_text_that_could_not_appear_is_one_line_beside_those_that_wait_for_the_first_time() {
        hear(Matter.APPROVAL);
        long stopped = jdbc.sql("update awaiting set stopped_at = now() returning id")
                .query(Long.class)
                .single();
        assertThat(page()).as("it waits otherwise now").isEmpty();
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.REREAD, stopped));
        assertThat(send()).singleElement().matches(one -> one.matter() == Matter.REREAD && one.amount() == 1);
        long other = jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body)
                select community_id, author_id, kind, title, 'Autre chose' from awaiting returning id
                """).query(Long.class).single();
        new NoticeTelling(jdbc, clock()).tell(new Addressed(Matter.APPROVAL, other));
        assertThat(page()).extracting(PersonalNotice::matter).containsExactlyInAnyOrder(Matter.APPROVAL, Matter.REREAD);
        assertThat(page()).extracting(PersonalNotice::amount).containsExactly(1, 1);
    }

    @Test
    void whose_text_could_not_appear_is_told_that_it_will_be_read_only_where_they_may_write() {
        hear(Matter.STOPPED);
        assertThat(heading()).contains("il attend d’être relu");
        jdbc.sql("update membership set role = 'READER' where account_id = :reader")
                .param("reader", happening.reader)
                .update();
        assertThat(heading()).contains("vous ne pouvez plus écrire").doesNotContain("attend d’être relu");
        leave();
        assertThat(heading()).contains("vous ne pouvez plus écrire").doesNotContain("attend d’être relu");
    }

    private String heading() {
        return NoticeText.heading(messages.in(Language.FR), page().getFirst());
    }

    private long ask(long who) {
        return jdbc.sql("""
                insert into membership_request (account_id, community_id)
                select :who, id from community where name = 'Parole Entrée' returning id
                """).param("who", who).query(Long.class).single();
    }

    private void hear(Matter matter) {
        var come = happening.make(matter);
        new NoticeTelling(jdbc, clock()).tell(new Addressed(matter, come.thing(), come.turn()));
    }

    private void leave() {
        jdbc.sql("delete from membership where account_id = :reader")
                .param("reader", happening.reader)
                .update();
    }

    private List<Long> told(Matter matter) {
        return jdbc.sql("select account_id from notice where matter = :matter")
                .param("matter", matter.name())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<PersonalNotice> send() {
        return send(LATER);
    }

    private List<PersonalNotice> send(Instant at) {
        var letters = new NoticeLetters(jdbc);
        var people = List.of(happening.reader);
        var now = at.atOffset(ZoneOffset.UTC);
        var leaving = letters.leaving(people, now);
        letters.leave(people, now);
        return leaving.getOrDefault(happening.reader, List.of());
    }

    private List<PersonalNotice> page() {
        return new PersonalNotices(jdbc, clock()).of(happening.reader);
    }

    private static Clock clock() {
        return Clock.fixed(TUESDAY, ZoneOffset.UTC);
    }
}
