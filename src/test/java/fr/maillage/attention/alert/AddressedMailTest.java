package fr.maillage.attention.alert;

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

/** What is addressed to one person, in the mail that gathers alerts. */
@MaillageTest
@Transactional
class AddressedMailTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Recipients recipients;

    @Autowired
    AlertText text;

    @Autowired
    Outbox outbox;

    private long author;
    private long reader;

    @BeforeEach
    void an_invitation_that_waits() {
        jdbc.sql("delete from letterbox").update();
        author = talk.person("Armelle");
        reader = talk.person("Bleuenn");
        talk.whenNamed(reader, "AT_ONCE");
        long place = talk.community("Cellule");
        jdbc.sql("insert into community_invitation (account_id, community_id, role) values (:reader, :place, 'MEMBER')")
                .param("reader", reader)
                .param("place", place)
                .update();
        jdbc.sql("""
                insert into notice (account_id, matter, thing, occurrence, at, leaves_at)
                values (:reader, 'INVITATION', :place, 1, :at, :at)
                """)
                .param("reader", reader)
                .param("place", place)
                .param("at", TUESDAY.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into letterbox (account_id, alerts_at) values (:reader, :at)")
                .param("reader", reader)
                .param("at", TUESDAY.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Test
    void it_leaves_alone_and_is_the_subject() {
        send();
        assertThat(mails())
                .singleElement()
                .asString()
                .contains(
                        "On vous invite dans « Parole Cellule »",
                        "/about",
                        "Pourquoi je reçois ceci ?",
                        "/unsubscribe/");
        send();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void it_leaves_in_one_mail_with_what_was_written() {
        long place = talk.community("Logement");
        talk.follows(reader, place, "AT_ONCE");
        long post = talk.post(place, author, "Une place se libère.");
        new Telling(jdbc, Clock.fixed(TUESDAY.minusSeconds(300), ZoneOffset.UTC)).tell(post, null);
        send();
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("2 nouvelles pour vous", "On vous invite", "Une place se libère");
    }

    @Test
    void of_a_community_of_chosen_names_it_shows_no_word() {
        long place = talk.community("Répit");
        talk.follows(reader, place, "AT_ONCE");
        jdbc.sql("update community set kind = 'REQUEST', pseudonymous = true where id = :id")
                .param("id", place)
                .update();
        long post = talk.post(place, author, "Mon père ne dort plus.");
        new Telling(jdbc, Clock.fixed(TUESDAY.minusSeconds(300), ZoneOffset.UTC)).tell(post, null);
        send();
        assertThat(mails())
                .singleElement()
                .asString()
                .contains("Quelqu’un a écrit dans « Parole Répit »", "/posts/" + post)
                .doesNotContain("Mon père", "Armelle");
    }

    @Test
    void who_wants_no_mail_of_alerts_finds_it_on_the_page_only() {
        jdbc.sql("insert into mail_choice (account_id, alerts) values (:reader, false)")
                .param("reader", reader)
                .update();
        send();
        assertThat(mails()).isEmpty();
        assertThat(jdbc.sql("select told_at is not null from notice where account_id = :reader")
                        .param("reader", reader)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void send() {
        new AlertLetters(jdbc, recipients, text, outbox, Clock.fixed(TUESDAY, ZoneOffset.UTC)).write();
    }

    private List<String> mails() {
        return jdbc.sql("select subject || text as mail from mail where recipient = 'bleuenn@talk.test'")
                .query((row, n) -> row.getString("mail").replace('\u00a0', ' ').replace('\u202f', ' '))
                .list();
    }
}
