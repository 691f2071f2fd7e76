package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Entrusted;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What waited before somebody began to keep the community is told them then, by their own choice, and once. */
@MaillageTest
@Transactional
class EntrustedTest {
    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    private Happening happening;
    private NoticeTelling telling;

    @BeforeEach
    void someone() {
        happening = new Happening(jdbc, talk);
        telling = new NoticeTelling(jdbc, TUESDAY);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST", "REPORT", "APPROVAL", "REREAD"})
    void what_waits_is_told_to_who_keeps_the_community_later(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        var come = happening.make(matter);
        role("MEMBER");
        telling.tell(new Addressed(matter, come.thing()));
        telling.tell(entrusted());
        assertThat(page()).as("they do not keep it").isEmpty();
        role("FACILITATOR");
        telling.tell(entrusted());
        telling.tell(entrusted());
        assertThat(page()).extracting(PersonalNotice::matter).containsExactly(matter);
        assertThat(send()).containsExactly(matter);
        telling.tell(entrusted());
        assertThat(send()).as("they were told").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST", "REPORT", "APPROVAL", "REREAD"})
    void what_was_answered_meanwhile_is_not(Matter matter) {
        var come = happening.make(matter);
        var entrusted = entrusted();
        jdbc.sql(come.end()).update();
        telling.tell(entrusted);
        assertThat(page()).isEmpty();
    }

    @Test
    void who_is_made_to_keep_it_is_told_once_with_the_way_to_what_waits_and_the_hand_over() {
        talk.whenNamed(happening.reader, "AT_ONCE");
        var given = happening.make(Matter.KEEPING);
        telling.tell(entrusted());
        telling.tell(entrusted());
        assertThat(page())
                .singleElement()
                .matches(one -> one.matter() == Matter.KEEPING
                        && one.address().equals("/communities/" + given.thing() + "/keeping"));
        assertThat(send()).containsExactly(Matter.KEEPING);
        assertThat(send()).isEmpty();
    }

    @Test
    void who_keeps_it_by_their_own_hand_or_no_more_is_not() {
        var given = happening.make(Matter.KEEPING);
        jdbc.sql("update role_change set by = :reader")
                .param("reader", happening.reader)
                .update();
        telling.tell(entrusted());
        assertThat(page()).as("they gave it to themselves").isEmpty();
        jdbc.sql("update role_change set by = :other")
                .param("other", happening.other)
                .update();
        telling.tell(entrusted());
        assertThat(page()).isNotEmpty();
        jdbc.sql(given.end()).update();
        assertThat(page()).as("it was taken back").isEmpty();
        assertThat(send()).isEmpty();
    }

    private Entrusted entrusted() {
        return new Entrusted(
                happening.reader,
                jdbc.sql("select community_id from membership where account_id = :reader")
                        .param("reader", happening.reader)
                        .query(Long.class)
                        .single());
    }

    private void role(String role) {
        jdbc.sql("update membership set role = :role where account_id = :reader")
                .param("role", role)
                .param("reader", happening.reader)
                .update();
    }

    private List<PersonalNotice> page() {
        return new PersonalNotices(jdbc, TUESDAY).of(happening.reader);
    }

    private List<Matter> send() {
        var letters = new NoticeLetters(jdbc);
        var people = List.of(happening.reader);
        var now = TUESDAY.instant().plusSeconds(180).atOffset(ZoneOffset.UTC);
        var leaving = letters.leaving(people, now);
        letters.leave(people, now);
        return leaving.getOrDefault(happening.reader, List.of()).stream()
                .map(PersonalNotice::matter)
                .toList();
    }
}
