package fr.maillage.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.maillage.mail.Mail;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@MaillageTest
@Transactional
class DeliveryTest {
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WaitingMail waiting;

    @Autowired
    Outbox outbox;

    @BeforeEach
    void nothing_else_waits() {
        jdbc.sql("delete from mail").update();
    }

    @Test
    void mail_leaves_in_the_order_it_was_posted_and_keeps_neither_text_nor_address() throws Exception {
        post("first");
        post("second");
        delivery(SERVER.getSmtp().getPort()).round();
        assertThat(SERVER.getReceivedMessages())
                .extracting(message -> message.getSubject())
                .containsExactly("first", "second");
        assertThat(SERVER.getReceivedMessages()[0].getContent().toString()).contains("é à lire");
        assertThat(jdbc.sql("select recipient || subject || text from mail where sent_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("", "");
    }

    @Test
    void a_mail_one_gets_regularly_says_how_to_leave_it_in_one_click_and_is_the_same_at_each_attempt()
            throws Exception {
        outbox.post(new Mail(
                "digest", "a@reseau.test", "regular", "…", Mail.LONGEST, "https://reseau.test/unsubscribe/7-d-x"));
        post("once");
        delivery(SERVER.getSmtp().getPort()).round();
        var regular = SERVER.getReceivedMessages()[0];
        assertThat(regular.getHeader("List-Unsubscribe")).containsExactly("<https://reseau.test/unsubscribe/7-d-x>");
        assertThat(regular.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(SERVER.getReceivedMessages()[1].getHeader("List-Unsubscribe"))
                .isNull();
        jdbc.sql("""
                update mail set sent_at = null, recipient = 'a@reseau.test', subject = 'regular', text = '…'
                where kind = 'digest'
                """).update();
        delivery(SERVER.getSmtp().getPort()).round();
        assertThat(SERVER.getReceivedMessages()[2].getMessageID()).isEqualTo(regular.getMessageID());
    }

    @Test
    void mail_that_failed_says_why_and_waits_longer_each_time() {
        post("unlucky");
        var nobody = delivery(1);
        nobody.round();
        assertThat(row())
                .containsEntry("attempts", 1)
                .containsEntry("waits", true)
                .hasEntrySatisfying(
                        "failure", failure -> assertThat((String) failure).isNotBlank());
        assertThat(WaitingMail.delay(1)).isEqualTo(WaitingMail.FIRST_DELAY.multipliedBy(2));
        assertThat(WaitingMail.delay(40)).isEqualTo(WaitingMail.LONGEST_DELAY);
        nobody.round();
        assertThat(row()).containsEntry("attempts", 1);
        jdbc.sql("update mail set due_at = now()").update();
        delivery(SERVER.getSmtp().getPort()).round();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_expired_is_never_sent_and_is_emptied() {
        post("too late");
        jdbc.sql("update mail set expires_at = clock_timestamp(), failure = 'a@reseau.test does not exist'")
                .update();
        delivery(SERVER.getSmtp().getPort()).round();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(waiting.giveUp()).isEqualTo(1);
        assertThat(waiting.giveUp()).as("given up once").isZero();
        assertThat(jdbc.sql("select to_jsonb(m)::text from mail m")
                        .query(String.class)
                        .single())
                .doesNotContain("a@reseau.test", "too late", "à lire");
    }

    @Test
    void an_address_that_takes_no_mail_harms_the_health_until_it_is_given_up() {
        post("unlucky");
        jdbc.sql("update mail set posted_at = now() - interval '2 hours'").update();
        var health = new DeliveryHealth(
                waiting, Optional.of(new Postman(new JavaMailSenderImpl(), "reseau@reseau.test")), Clock.systemUTC());
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        jdbc.sql("update mail set expires_at = clock_timestamp()").update();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_mail_lasts_three_days_unless_it_says_less() {
        outbox.post(new Mail("test", "a@reseau.test", "ordinary", "…"));
        outbox.post(new Mail("test", "a@reseau.test", "short", "…", Duration.ofMinutes(15)));
        assertThat(lasting("71 hours", "73 hours")).containsExactly("ordinary");
        assertThat(lasting("14 minutes", "16 minutes")).containsExactly("short");
    }

    private List<@org.jspecify.annotations.Nullable String> lasting(String from, String to) {
        return jdbc.sql("""
                select subject from mail
                where expires_at - clock_timestamp() between cast(:from as interval) and cast(:to as interval)
                """)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list();
    }

    private Map<String, @org.jspecify.annotations.Nullable Object> row() {
        return jdbc.sql("select attempts, failure, due_at > clock_timestamp() as waits from mail")
                .query()
                .singleRow();
    }

    private Delivery delivery(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.setDefaultEncoding("UTF-8");
        return new Delivery(waiting, Optional.of(new Postman(smtp, "reseau@reseau.test")), transaction);
    }

    private void post(String subject) {
        jdbc.sql(
                        "insert into mail (kind, recipient, subject, text) values ('test', 'a@reseau.test', :subject, 'é à lire')")
                .param("subject", subject)
                .update();
    }
}
