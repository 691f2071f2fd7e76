package fr.maillage.mail.delivery;

import fr.maillage.mail.delivery.WaitingMail.Letter;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands one mail over to the SMTP server. */
class Postman {
    private final JavaMailSender smtp;
    private final String from;

    Postman(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    /**
     * Its Message-ID is the same at every attempt: should a node die after handing it over and before noting it, whoever
     * receives it a second time can tell.
     */
    void carry(Letter letter) {
        smtp.send(mime -> {
            var message = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            message.setFrom(from);
            message.setTo(letter.recipient());
            message.setSubject(letter.subject());
            message.setText(letter.text());
            mime.setHeader(
                    "Message-ID", "<" + letter.id() + "." + letter.posted().toEpochMilli() + "@" + domain() + ">");
            mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: who is away does not answer it
            if (letter.unsubscribe() != null) {
                mime.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        });
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replaceAll("[^\\w.-]", "");
    }
}
