package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what is said in a conversation: those who are in it, listen and have not read it. */
@MaillageTest
@Transactional
class ConversationNoticeTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    private Happening happening;
    private long conversation;

    @BeforeEach
    void a_conversation() {
        happening = new Happening(jdbc, talk);
        talk.whenNamed(happening.reader, "AT_ONCE");
        conversation = happening.conversation();
    }

    @Test
    void ten_words_in_a_row_are_told_once_until_they_are_opened() {
        for (int i = 0; i < 10; i++) {
            hear(happening.message(conversation), TUESDAY.plusSeconds(i));
        }
        assertThat(send(TUESDAY.plusSeconds(300))).singleElement().matches(one -> one.amount() == 10);
        hear(happening.message(conversation), TUESDAY.plusSeconds(310));
        assertThat(send(TUESDAY.plusSeconds(600))).isEmpty();
        set("update participant set read_to = 11");
        assertThat(page()).isEmpty();
        hear(happening.message(conversation), TUESDAY.plusSeconds(610));
        assertThat(send(TUESDAY.plusSeconds(900))).singleElement().matches(one -> one.amount() == 1);
    }

    @Test
    void what_is_said_after_one_put_a_notice_away_unopened_is_told_again() {
        hear(happening.message(conversation), TUESDAY);
        assertThat(send(TUESDAY.plusSeconds(300))).hasSize(1);
        set("update notice set seen_at = now()");
        hear(happening.message(conversation), TUESDAY.plusSeconds(310));
        assertThat(page()).singleElement().matches(PersonalNotice::fresh);
        assertThat(send(TUESDAY.plusSeconds(600))).singleElement().matches(one -> one.amount() == 2);
    }

    @Test
    void what_was_read_before_it_leaves_does_not_leave() {
        hear(happening.message(conversation), TUESDAY);
        set("update participant set read_to = 1");
        assertThat(send(TUESDAY.plusSeconds(300))).isEmpty();
        hear(happening.message(conversation), TUESDAY.plusSeconds(310));
        assertThat(send(TUESDAY.plusSeconds(600))).hasSize(1);
    }

    @Test
    void a_muted_one_tells_nothing_whenever_it_was_muted() {
        hear(happening.message(conversation), TUESDAY);
        set("update participant set muted_at = now()");
        assertThat(page()).isEmpty();
        assertThat(send(TUESDAY.plusSeconds(300))).isEmpty();
        hear(happening.message(conversation), TUESDAY.plusSeconds(310));
        assertThat(send(TUESDAY.plusSeconds(600))).isEmpty();
        set("update participant set muted_at = null");
        hear(happening.message(conversation), TUESDAY.plusSeconds(610));
        assertThat(send(TUESDAY.plusSeconds(900))).as("it tells again").hasSize(1);
    }

    @Test
    void who_left_it_is_told_nothing_and_who_came_later_only_of_what_came_then() {
        hear(happening.message(conversation), TUESDAY);
        set("update participant set left_at = now()");
        assertThat(page()).isEmpty();
        assertThat(send(TUESDAY.plusSeconds(300))).isEmpty();
        set("update participant set left_at = null, since = 1, read_to = 1");
        assertThat(page()).isEmpty();
        hear(happening.message(conversation), TUESDAY.plusSeconds(310));
        assertThat(send(TUESDAY.plusSeconds(600))).singleElement().matches(one -> one.amount() == 1);
    }

    @Test
    void between_two_who_blocked_one_another_nothing_is_told() {
        for (long blocks : new long[] {happening.reader, happening.other}) {
            set("delete from account_block");
            hear(happening.message(conversation), TUESDAY);
            jdbc.sql("insert into account_block (account_id, blocked_id) values (:one, :other)")
                    .param("one", blocks)
                    .param("other", blocks == happening.reader ? happening.other : happening.reader)
                    .update();
            assertThat(page()).isEmpty();
            hear(happening.message(conversation), TUESDAY.plusSeconds(10));
            assertThat(send(TUESDAY.plusSeconds(300))).isEmpty();
        }
    }

    @Test
    void in_a_group_what_someone_wrote_whom_one_blocked_is_not_told_and_what_others_wrote_is() {
        set("update conversation set direct = false, low = null, high = null");
        jdbc.sql("insert into account_block (account_id, blocked_id) values (:reader, :other)")
                .params(Map.of("reader", happening.reader, "other", happening.other))
                .update();
        hear(happening.message(conversation), TUESDAY);
        assertThat(page()).isEmpty();
        long third = talk.person("Denez");
        long message = happening.message(conversation);
        jdbc.sql("update message set author_id = :third where id = :message")
                .params(Map.of("third", third, "message", message))
                .update();
        hear(message, TUESDAY);
        assertThat(send(TUESDAY.plusSeconds(300)))
                .singleElement()
                .satisfies(one -> assertThat(one.people()).containsExactly("Denez"));
    }

    @Test
    void who_wrote_it_is_told_nothing() {
        hear(happening.message(conversation), TUESDAY);
        assertThat(new PersonalNotices(jdbc, clock(TUESDAY)).of(happening.other))
                .isEmpty();
    }

    @Test
    void who_is_of_no_community_has_a_letterbox_and_a_digest_from_then_on() {
        set("delete from named_choice");
        hear(happening.message(conversation), TUESDAY);
        assertThat(jdbc.sql("select digest_at from letterbox where account_id = :reader")
                        .param("reader", happening.reader)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-11-25T07:30:00Z"));
    }

    private void hear(long message, Instant at) {
        new NoticeTelling(jdbc, clock(at)).tell(new Addressed(Matter.MESSAGE, message));
    }

    private void set(String sql) {
        String where = sql.contains(" conversation ")
                ? " where id = :talk"
                : sql.contains(" participant ") ? " where conversation_id = :talk and account_id = :reader" : "";
        jdbc.sql(sql + where)
                .param("talk", conversation)
                .param("reader", happening.reader)
                .update();
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
        return new PersonalNotices(jdbc, clock(TUESDAY.plusSeconds(900))).of(happening.reader);
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
