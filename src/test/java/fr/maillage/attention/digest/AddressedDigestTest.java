package fr.maillage.attention.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.testing.Talk;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is addressed to one person, in the digest. */
@MaillageTest
@Transactional
class AddressedDigestTest {
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T07:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Digests digests;

    @Autowired
    Owed owed;

    @Autowired
    ChangedLines changes;

    @Autowired
    Recipients recipients;

    @Autowired
    DigestText text;

    @Autowired
    Outbox outbox;

    private long place;
    private long author;
    private long reader;

    @BeforeEach
    void an_invitation_that_waits() {
        jdbc.sql("delete from letterbox").update();
        place = talk.community("Logement");
        author = talk.person("Armelle");
        reader = talk.person("Bleuenn");
        talk.follows(reader, place, "DIGEST");
        digests.hang(MONDAY_EVENING.atOffset(ZoneOffset.UTC), 10_000);
        long other = talk.community("Cellule");
        jdbc.sql("insert into community_invitation (account_id, community_id, role) values (:reader, :place, 'MEMBER')")
                .param("reader", reader)
                .param("place", other)
                .update();
        jdbc.sql(
                        "insert into notice (account_id, matter, thing, occurrence, at) values (:reader, 'INVITATION', :place, 1, :at)")
                .param("reader", reader)
                .param("place", other)
                .param("at", MONDAY_EVENING.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void a_short_section_stands_before_what_is_new_in_communities() {
        talk.post(place, author, "Une place se libère.");
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .containsSubsequence(
                        "1 discussion", "Pour vous\n-----", "On vous invite dans « Parole Cellule »", "Une place");
    }

    @Test
    void it_leaves_alone_too_and_once() {
        send(TUESDAY);
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("une nouvelle pour vous", "On vous invite", "/unsubscribe/")
                .doesNotContain("vos communautés", "/feed");
        send(TUESDAY.plusSeconds(86_400));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void who_wants_no_digest_is_told_when_they_want_it_again() {
        jdbc.sql("insert into mail_choice (account_id, digest) values (:reader, false)")
                .param("reader", reader)
                .update();
        send(TUESDAY);
        assertThat(mails()).isEmpty();
        jdbc.sql("update mail_choice set digest = true").update();
        jdbc.sql("update letterbox set digest_at = :at where account_id = :reader")
                .param("reader", reader)
                .param("at", TUESDAY.atOffset(ZoneOffset.UTC))
                .update();
        send(TUESDAY);
        assertThat(mails()).hasSize(1);
    }

    private void send(Instant at) {
        new DigestLetters(digests, owed, changes, recipients, text, outbox, Clock.fixed(at, ZoneOffset.UTC)).write();
    }

    private List<String> mails() {
        return jdbc.sql("select subject || text as mail from mail where recipient = 'bleuenn@talk.test'")
                .query((row, n) -> row.getString("mail").replace('\u00a0', ' ').replace('\u202f', ' '))
                .list();
    }
}
