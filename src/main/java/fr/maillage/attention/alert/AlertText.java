package fr.maillage.attention.alert;

import fr.maillage.attention.letter.LetterKind;
import fr.maillage.attention.letter.Recipient;
import fr.maillage.attention.letter.Unsubscriptions;
import fr.maillage.attention.notice.NoticeText;
import fr.maillage.attention.notice.PersonalNotice;
import fr.maillage.mail.Mail;
import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the one mail that gathers what came to someone, as plain text. */
@Component
class AlertText {
    private static final int LONGEST_SUBJECT = 80;
    private final Instance.Source instance;
    private final Address address;
    private final Unsubscriptions unsubscriptions;
    private final NoticeText notices;

    AlertText(Instance.Source instance, Address address, Unsubscriptions unsubscriptions, NoticeText notices) {
        this.instance = instance;
        this.address = address;
        this.unsubscriptions = unsubscriptions;
        this.notices = notices;
    }

    /**
     * What is addressed to them alone comes first.
     *
     * @param others how many alerts there are besides
     */
    Mail write(Recipient to, List<PersonalNotice> addressed, List<Alert> alerts, int others) {
        var in = to.in();
        String unsubscribe = unsubscriptions.address(to.account(), LetterKind.ALERTS);
        var parts = new ArrayList<String>();
        parts.add(in.text("alert.mail.hello", to.name()));
        addressed.forEach(notice -> parts.add(notices.part(to, notice)));
        alerts.forEach(alert -> parts.add(part(to, alert)));
        if (others > 0) {
            parts.add(in.text("alert.mail.others", others, address.of("/alerts")));
        }
        parts.add("-- \n" + in.text("alert.mail.settle", address.of("/attention")) + "\n"
                + in.text("alert.mail.unsubscribe", unsubscribe));
        return new Mail(
                LetterKind.ALERTS.key(),
                to.email(),
                subject(to, addressed, alerts, others),
                String.join("\n\n", parts) + "\n",
                Mail.LONGEST,
                unsubscribe);
    }

    private String subject(Recipient to, List<PersonalNotice> addressed, List<Alert> alerts, int others) {
        String place = instance.current().name();
        int all = addressed.size() + alerts.size() + others;
        if (all > 1) {
            return to.in().text("alert.mail.subject", place, all);
        }
        String only =
                alerts.isEmpty() ? NoticeText.heading(to.in(), addressed.getFirst()) : heading(to, alerts.getFirst());
        return fr.maillage.community.Opening.of(to.in().text("alert.mail.subject.one", place, only), LONGEST_SUBJECT);
    }

    private String part(Recipient to, Alert alert) {
        var in = to.in();
        var lines = new ArrayList<String>();
        lines.add(alert.discreet() ? in.text("alert.mail.discreet", alert.name()) : heading(to, alert));
        if (alert.urgent() != null) {
            lines.add(alert.discreet() ? in.text("alert.urgent.discreet") : in.text(alert.urgentKey(), alert.urgent()));
        }
        if (!alert.discreet()) {
            lines.add(in.text("alert.mail.said", author(to, alert), alert.name(), alert.opening()));
        }
        lines.add(in.text("alert.mail.read", address.of(alert.address())));
        lines.add(in.text("alert.mail.answer", address.of("/posts/" + alert.post() + "/reply")));
        lines.add(why(to, alert));
        lines.add(in.text("alert.mail.change", address.of("/posts/" + alert.post() + "/following")));
        return String.join("\n", lines);
    }

    private static String heading(Recipient to, Alert alert) {
        if (alert.discreet()) {
            return to.in().text("alert.mail.discreet.subject", alert.name());
        }
        return alert.heading().isEmpty() ? to.in().text("post.by", author(to, alert)) : alert.heading();
    }

    private static String author(Recipient to, Alert alert) {
        return alert.author().isEmpty() ? to.in().text("post.author.gone") : alert.author();
    }

    /** That one is named is a word of the discussion, which a discreet mail does not show. */
    private static String why(Recipient to, Alert alert) {
        if (alert.discreet() && alert.urgent() == null) {
            return to.in().text("why.title");
        }
        if (alert.urgent() != null) {
            return to.in().text("alert.urgent.why");
        }
        return to.in()
                .text(
                        "alert.mail.why",
                        to.in().text(alert.reason().key(), alert.name(), to.in().text("level.at-once")));
    }
}
