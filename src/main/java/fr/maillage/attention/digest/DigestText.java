package fr.maillage.attention.digest;

import fr.maillage.attention.letter.LetterKind;
import fr.maillage.attention.letter.Recipient;
import fr.maillage.attention.letter.Unsubscriptions;
import fr.maillage.attention.level.Reason;
import fr.maillage.attention.notice.NoticeText;
import fr.maillage.attention.notice.PersonalNotice;
import fr.maillage.community.Level;
import fr.maillage.mail.Mail;
import fr.maillage.web.Address;
import fr.maillage.web.Instance;
import fr.maillage.web.Messages;
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
    Mail write(Recipient to, List<PersonalNotice> addressed, List<Line> lines, List<ChangedLine> changed) {
        var in = to.in();
        String unsubscribe = unsubscriptions.address(to.account(), LetterKind.DIGEST);
        var parts = new ArrayList<String>();
        parts.add(in.text(lines.isEmpty() && changed.isEmpty() ? "alert.mail.hello" : "digest.hello", to.name()));
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
            long others = others(lines);
            boolean cut = lines.stream().anyMatch(Line::cut);
            parts.add(in.text(
                    others == 0 ? "digest.all" : cut ? "digest.more.at-least" : "digest.more",
                    address.of("/feed"),
                    others));
        }
        if (!changed.isEmpty()) {
            parts.addAll(section(to, changed));
        }
        parts.add("-- \n" + in.text("digest.settle", address.of("/attention")) + "\n"
                + in.text("digest.unsubscribe", unsubscribe));
        return new Mail(
                LetterKind.DIGEST.key(),
                to.email(),
                subject(in, addressed, lines),
                String.join("\n\n", parts) + "\n",
                Mail.LONGEST,
                unsubscribe);
    }

    private String subject(Messages.In in, List<PersonalNotice> addressed, List<Line> lines) {
        String place = instance.current().name();
        if (!lines.isEmpty()) {
            return in.text("digest.subject", place, Math.min(lines.size(), MOST));
        }
        return addressed.isEmpty()
                ? in.text("digest.changes.subject", place)
                : in.text("notice.digest.subject", place, addressed.size());
    }

    /** One line a community, after everything that somebody said. */
    private List<String> section(Recipient to, List<ChangedLine> changed) {
        var in = to.in();
        String title = in.text("changes.title");
        var parts = new ArrayList<String>();
        parts.add(title + "\n" + "-".repeat(title.length()));
        changed.forEach(line -> parts.add(String.join(
                "\n  ",
                "* " + line.changed().name(),
                line.changed().what(in),
                in.text("digest.read", address.of(line.changed().address())),
                in.text("digest.why", whyChanged(in, line), levelOf(line)))));
        return parts;
    }

    private String levelOf(ChangedLine line) {
        return address.of("/communities/" + line.changed().community() + "/level");
    }

    /** What changed never comes at once, whatever was chosen (0008). */
    private static String whyChanged(Messages.In in, ChangedLine line) {
        return line.level() == Level.AT_ONCE
                ? in.text("digest.why.changed", line.changed().name())
                : why(in, line.reason(), line.changed().name(), line.level());
    }

    /** What the rule tells at once and is in a digest came without an alert: it was quiet, or they chose so later. */
    private static String why(Messages.In in, Reason reason, String community, Level level) {
        if (level == Level.AT_ONCE && reason != Reason.DISCUSSION_FOLLOWED) {
            return in.text("digest.why." + (reason == Reason.NAMED ? "named" : "quiet"), community);
        }
        return in.text(reason.key(), community, in.text(level.key()));
    }

    /** How many discussions more are new. */
    private static long others(List<Line> lines) {
        var all = lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.post()), line.rest().stream()))
                .distinct()
                .count();
        return all - Math.min(lines.size(), MOST);
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
                    + in.text("digest.read", address.of("/posts/" + line.post())) + "\n  "
                    + in.text("digest.why.there", following(line));
        }
        String author = line.author().isEmpty() ? in.text("post.author.gone") : line.author();
        var told = new ArrayList<String>();
        told.add("* " + line.heading());
        told.add("  " + in.text("digest.said", author, line.opening()));
        int others = line.isNew() ? line.comments() : line.comments() - 1;
        if (others > 0) {
            told.add("  " + in.text(line.isNew() ? "digest.replies" : "digest.others", others));
        }
        told.add("  " + in.text("digest.read", address.of("/posts/" + line.post())));
        told.add("  " + in.text("digest.answer", address.of("/posts/" + line.post() + "/reply")));
        told.add("  " + in.text("digest.why", why(in, line.reason(), line.name(), line.level()), following(line)));
        return String.join("\n", told);
    }

    /** Where one click changes how it comes. */
    private String following(Line line) {
        return address.of("/posts/" + line.post() + "/following");
    }
}
