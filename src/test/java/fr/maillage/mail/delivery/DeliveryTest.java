package fr.maillage.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.maillage.testing.MaillageTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
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

    @BeforeEach
    void nothing_else_waits() {
        jdbc.sql("delete from mail").update();
    }

    @Test
    void mail_leaves_in_the_order_it_was_posted_and_keeps_no_text() throws Exception {
        post("first");
        post("second");
        delivery(SERVER.getSmtp().getPort()).round();
        assertThat(SERVER.getReceivedMessages())
                .extracting(message -> message.getSubject())
                .containsExactly("first", "second");
        assertThat(SERVER.getReceivedMessages()[0].getContent().toString()).contains("é à lire");
        assertThat(jdbc.sql("select text from mail where sent_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("", "");
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
