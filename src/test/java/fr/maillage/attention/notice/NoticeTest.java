package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Entrusted;
import fr.maillage.community.Invited;
import fr.maillage.community.Level;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is addressed to one person, each kind of it under each rule. The instance works from 8:30 to 17:30, Monday to Friday;
 * clocks are those of Paris, in winter.
 */
@MaillageTest
@Transactional
class NoticeTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T20:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:35:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Messages messages;

    private Happening happening;

    @BeforeEach
    void two_people() {
        happening = new Happening(jdbc, talk);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_told_within_hours_once_however_often_it_is_heard(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        var come = happening.make(matter);
        tell(TUESDAY, matter, come);
        tell(TUESDAY, matter, come);
        assertThat(due()).isEqualTo(TUESDAY.plusSeconds(120));
        assertThat(send(TUESDAY.plusSeconds(180))).containsExactly(matter);
        tell(TUESDAY.plusSeconds(200), matter, come);
        assertThat(send(TUESDAY.plusSeconds(400))).isEmpty();
        assertThat(digest(TUESDAY.plusSeconds(400))).isEmpty();
        assertThat(page(TUESDAY.plusSeconds(400)))
                .singleElement()
                .matches(one -> one.arrived() && one.fresh() && one.matter() == matter);
    }

    @ParameterizedTest
    @EnumSource
    void outside_hours_it_waits_and_says_until_when(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        tell(FRIDAY_EVENING, matter, happening.make(matter));
        assertThat(send(SATURDAY)).isEmpty();
        assertThat(page(SATURDAY))
                .singleElement()
                .matches(one ->
                        !one.arrived() && Instant.parse("2026-11-23T07:30:00Z").equals(one.leavesAt()));
        assertThat(send(MONDAY)).containsExactly(matter);
    }

    @ParameterizedTest
    @EnumSource
    void a_pause_holds_it_whether_it_began_before_or_after(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        tell(TUESDAY, matter, happening.make(matter));
        jdbc.sql("insert into pause values (:reader, '2026-11-26 10:00+01')")
                .param("reader", happening.reader)
                .update();
        assertThat(send(TUESDAY.plusSeconds(180))).isEmpty();
        assertThat(send(Instant.parse("2026-11-26T09:01:00Z"))).containsExactly(matter);
    }

    @ParameterizedTest
    @EnumSource
    void a_pause_that_ends_early_lets_it_leave_then(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        jdbc.sql("insert into pause values (:reader, '2026-11-26 10:00+01')")
                .param("reader", happening.reader)
                .update();
        tell(TUESDAY, matter, happening.make(matter));
        jdbc.sql("delete from pause").update();
        for (String what : List.of("settle_letters", "settle_notices")) {
            jdbc.sql("select " + what + "(array[:reader], :now)")
                    .param("reader", happening.reader)
                    .param("now", at(TUESDAY.plusSeconds(600)))
                    .query((row, n) -> "")
                    .list();
        }
        assertThat(due()).isEqualTo(TUESDAY.plusSeconds(600));
        assertThat(send(TUESDAY.plusSeconds(600))).containsExactly(matter);
    }

    @ParameterizedTest
    @EnumSource
    void what_ended_meanwhile_is_told_no_more_and_its_line_is_gone(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        var come = happening.make(matter);
        tell(FRIDAY_EVENING, matter, come);
        jdbc.sql(come.end()).update();
        assertThat(page(SATURDAY)).isEmpty();
        assertThat(send(MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_chose_nothing_gets_it_with_the_digest_once_but_what_was_reported_at_once(Matter matter) {
        var come = happening.make(matter);
        tell(TUESDAY, matter, come);
        boolean reported = matter.name().contains("REPORT") || matter == Matter.APPEAL || matter == Matter.HIDDEN;
        assertThat(send(TUESDAY.plusSeconds(180))).isEqualTo(reported ? List.of(matter) : List.of());
        assertThat(digest(TUESDAY.plusSeconds(180))).isEqualTo(reported ? List.of() : List.of(matter));
        tell(TUESDAY, matter, come);
        assertThat(digest(TUESDAY.plusSeconds(180))).isEmpty();
        assertThat(page(TUESDAY)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void who_reads_when_they_come_finds_it_and_nothing_is_sent(Matter matter) {
        talk.whenNamed(happening.reader, "WHEN_I_COME");
        tell(TUESDAY, matter, happening.make(matter));
        assertThat(send(TUESDAY.plusSeconds(180))).isEmpty();
        assertThat(digest(TUESDAY.plusSeconds(180))).isEmpty();
        assertThat(page(TUESDAY)).singleElement().matches(one -> one.level() == Level.WHEN_I_COME);
    }

    @ParameterizedTest
    @EnumSource
    void who_chooses_the_digest_before_it_leaves_gets_it_there(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        tell(FRIDAY_EVENING, matter, happening.make(matter));
        jdbc.sql("update named_choice set level = 'DIGEST'").update();
        assertThat(send(MONDAY)).isEmpty();
        assertThat(digest(MONDAY)).containsExactly(matter);
    }

    @ParameterizedTest
    @EnumSource
    void who_put_it_away_gets_no_letter_of_it_and_nobody_else_puts_it_away(Matter matter) {
        talk.whenNamed(happening.reader, "AT_ONCE");
        tell(FRIDAY_EVENING, matter, happening.make(matter));
        var shown = page(SATURDAY).stream().map(PersonalNotice::id).toList();
        var notices = new PersonalNotices(jdbc, clock(SATURDAY));
        notices.see(happening.other, shown, true);
        assertThat(page(SATURDAY).getFirst().fresh()).isTrue();
        notices.see(happening.reader, shown, true);
        assertThat(page(SATURDAY).getFirst().fresh()).isFalse();
        assertThat(send(MONDAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whose_account_is_suspended_is_told_nothing(Matter matter) {
        var come = happening.make(matter);
        jdbc.sql("update account set suspended_at = now() where id = :reader")
                .param("reader", happening.reader)
                .update();
        tell(TUESDAY, matter, come);
        assertThat(page(TUESDAY)).isEmpty();
    }

    /** In every language; a message says who wrote it, and nothing else names anybody. */
    @ParameterizedTest
    @EnumSource
    void it_says_nothing_of_the_words_nor_of_who_acted(Matter matter) {
        tell(TUESDAY, matter, happening.make(matter));
        var notice = page(TUESDAY).getFirst();
        for (Language language : Language.values()) {
            String said = NoticeText.heading(messages.in(language), notice)
                    + notice.place()
                    + NoticeText.why(messages.in(language), notice);
            assertThat(said).doesNotContain(Happening.WORDS, "Corentin");
            assertThat(said.contains(Happening.OTHER)).isEqualTo(matter == Matter.MESSAGE);
        }
    }

    private void tell(Instant at, Matter matter, Happening.Come come) {
        var telling = new NoticeTelling(jdbc, clock(at));
        if (matter == Matter.INVITATION) {
            telling.tell(new Invited(happening.reader, come.thing()));
        } else if (matter == Matter.KEEPING) {
            telling.tell(new Entrusted(happening.reader, come.thing()));
        } else {
            telling.tell(new Addressed(matter, come.thing(), come.turn()));
        }
    }

    private List<Matter> send(Instant at) {
        var letters = new NoticeLetters(jdbc);
        var people = List.of(happening.reader);
        var leaving = letters.leaving(people, at(at));
        letters.leave(people, at(at));
        return leaving.getOrDefault(happening.reader, List.of()).stream()
                .map(PersonalNotice::matter)
                .toList();
    }

    private List<Matter> digest(Instant at) {
        var letters = new NoticeLetters(jdbc);
        var waiting = letters.forDigest(List.of(happening.reader), at(at)).getOrDefault(happening.reader, List.of());
        letters.told(waiting, at(at));
        return waiting.stream().map(PersonalNotice::matter).toList();
    }

    private Instant due() {
        return jdbc.sql("select alerts_at from letterbox where account_id = :reader")
                .param("reader", happening.reader)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private List<PersonalNotice> page(Instant at) {
        return new PersonalNotices(jdbc, clock(at)).of(happening.reader);
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
