package fr.maillage.mail.delivery;

import fr.maillage.mail.delivery.WaitingMail.Letter;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands one mail over to the SMTP server. */
class Postman {
    private final JavaMailSender smtp;
    private final String from;

    Postman(JavaMailSender smtp, String from) {
        this.smtp = smtp;
        this.from = from;
    }

    void carry(Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(letter.recipient());
        message.setSubject(letter.subject());
        message.setText(letter.text());
        smtp.send(message);
    }
}
