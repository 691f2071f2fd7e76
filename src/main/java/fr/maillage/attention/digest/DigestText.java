package fr.maillage.attention.digest;

import fr.maillage.attention.letter.LetterKind;
import fr.maillage.attention.letter.Recipient;
import fr.maillage.attention.letter.Unsubscriptions;
import fr.maillage.attention.notice.NoticeText;
import fr.maillage.attention.notice.PersonalNotice;
import fr.maillage.mail.Mail;
import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a digest as plain text: by community, discussion by discussion, with the first lines of each. */
@Component
class DigestText {
    /** What one reads with a coffee; the rest is in the feed. */
    private static final int MOST = 20;

    private final Instance.Source instance;
    private final Address address;
    private final Unsubscriptions unsubscriptions;
    private final NoticeText notices;

    DigestText(Instance.Source instance, Address address, Unsubscriptions unsubscriptions, NoticeText notices) {
        this.instance = instance;
        this.address = address;
        this.unsubscriptions = unsubscriptions;
        this.notices = notices;
    }

    /** What is addressed to them alone comes first. */
    Mail write(Recipient to, List<PersonalNotice> addressed, List<Line> lines) {
        var in = to.in();
        String unsubscribe = unsubscriptions.address(to.account(), LetterKind.DIGEST);
        var parts = new ArrayList<String>();
        parts.add(in.text(lines.isEmpty() ? "alert.mail.hello" : "digest.hello", to.name()));
        if (!addressed.isEmpty()) {
            parts.addAll(notices.section(to, addressed));
        }
        shown(lines)
                .collect(Collectors.groupingBy(Line::community, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(community -> {
                    String name = community.getFirst().name();
                    parts.add(name + "\n" + "-".repeat(Math.min(name.length(), 60)));
                    community.forEach(line -> parts.add(part(to, line)));
                });
        if (!lines.isEmpty()) {
            parts.add(in.text(
                    lines.size() > MOST ? "digest.more" : "digest.all", address.of("/feed"), lines.size() - MOST));
        }
        parts.add("-- \n" + in.text("digest.settle", address.of("/attention")) + "\n"
                + in.text("digest.unsubscribe", unsubscribe));
        return new Mail(
                LetterKind.DIGEST.key(),
                to.email(),
                lines.isEmpty()
                        ? in.text("notice.digest.subject", instance.current().name(), addressed.size())
                        : in.text("digest.subject", instance.current().name(), Math.min(lines.size(), MOST)),
                String.join("\n\n", parts) + "\n",
                Mail.LONGEST,
                unsubscribe);
    }

    /** Where they are named or answered first, and then by community. */
    private static Stream<Line> shown(List<Line> lines) {
        var most = lines.stream()
                .sorted(Comparator.comparing(Line::named).reversed())
                .limit(MOST)
                .collect(Collectors.toSet());
        return lines.stream().filter(most::contains);
    }

    private String part(Recipient to, Line line) {
        var in = to.in();
        if (line.discreet()) {
            return "* " + in.text("digest.discreet") + "\n  "
                    + in.text("digest.read", address.of("/posts/" + line.post()));
        }
        String author = line.author().isEmpty() ? in.text("post.author.gone") : line.author();
        var told = new ArrayList<String>();
        told.add("* " + line.heading());
        if (line.named()) {
            told.add("  " + in.text("digest.named"));
        }
        told.add("  " + in.text("digest.said", author, line.opening()));
        int others = line.isNew() ? line.comments() : line.comments() - 1;
        if (others > 0) {
            told.add("  " + in.text("digest.others", others));
        }
        told.add("  " + in.text("digest.read", address.of("/posts/" + line.post())));
        told.add("  " + in.text("digest.answer", address.of("/posts/" + line.post() + "#reply")));
        return String.join("\n", told);
    }
}
