package fr.maillage.attention.notice;

import fr.maillage.attention.letter.Recipient;
import fr.maillage.community.Matter;
import fr.maillage.web.Address;
import fr.maillage.web.Messages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what was addressed to someone: on a page, in a mail of alerts, in a digest. */
@Component
public class NoticeText {
    private final Address address;

    NoticeText(Address address) {
        this.address = address;
    }

    /** In one line. */
    public static String heading(Messages.In in, PersonalNotice notice) {
        String who = notice.people().isEmpty() ? in.text("notice.someone") : String.join(", ", notice.people());
        boolean discreet = notice.matter() == Matter.TASK && notice.subject().isEmpty();
        return in.text(
                notice.matter().key() + (discreet ? ".discreet" : ""),
                notice.isMessage() ? who : notice.subject(),
                notice.amount());
    }

    /** Why it comes to them. */
    public static String why(Messages.In in, PersonalNotice notice) {
        return in.text(notice.matter().key() + ".why", in.text(notice.level().key()));
    }

    /** Its part of a mail: never a word of a conversation, nor its name. */
    public String part(Recipient to, PersonalNotice notice) {
        var in = to.in();
        return String.join(
                "\n",
                heading(in, notice),
                in.text("notice.read", address.of(notice.address())),
                in.text("alert.mail.why", why(in, notice)),
                in.text("alert.mail.change", change(notice)));
    }

    /** Where one click changes it. */
    private String change(PersonalNotice notice) {
        return address.of(notice.isMessage() ? notice.address() + "/settings" : "/attention#named");
    }

    /** The section of a digest. */
    public List<String> section(Recipient to, List<PersonalNotice> notices) {
        var in = to.in();
        var parts = new ArrayList<String>();
        String title = in.text("notice.title");
        parts.add(title + "\n" + "-".repeat(title.length()));
        notices.forEach(notice ->
                parts.add("* " + heading(in, notice) + "\n  " + in.text("notice.read", address.of(notice.address()))
                        + "\n  " + in.text("digest.why", why(in, notice), change(notice))));
        return parts;
    }
}
