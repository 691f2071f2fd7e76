package fr.maillage.attention.digest;

import fr.maillage.attention.letter.LetterKind;
import fr.maillage.attention.letter.Recipients;
import fr.maillage.mail.Outbox;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the digests that are due, for many people at a time. Their letterboxes are held meanwhile, so that no other node
 * writes to them too; the mails, how far they go and when the next is due are one transaction: a node that dies leaves all
 * of it or nothing.
 */
@Component
class DigestLetters {
    static final int BATCH = 1_000;
    private final Digests digests;
    private final Owed owed;
    private final ChangedLines changes;
    private final Recipients recipients;
    private final DigestText text;
    private final Outbox outbox;
    private final Clock clock;

    private final int batch;

    @Autowired
    DigestLetters(
            Digests digests,
            Owed owed,
            ChangedLines changes,
            Recipients recipients,
            DigestText text,
            Outbox outbox,
            Clock clock) {
        this(digests, owed, changes, recipients, text, outbox, clock, BATCH);
    }

    DigestLetters(
            Digests digests,
            Owed owed,
            ChangedLines changes,
            Recipients recipients,
            DigestText text,
            Outbox outbox,
            Clock clock,
            int batch) {
        this.digests = digests;
        this.owed = owed;
        this.changes = changes;
        this.recipients = recipients;
        this.text = text;
        this.outbox = outbox;
        this.clock = clock;
        this.batch = batch;
    }

    /** @return whether there may be more */
    @Transactional
    public boolean write() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var due = digests.due(now, batch);
        if (due.isEmpty()) {
            return false;
        }
        var people = digests.withinHours(due, now);
        var reached = recipients.among(people, LetterKind.DIGEST);
        digests.begin(people);
        owed.note(people);
        var standing = owed.standing(people);
        var lines = lines(List.copyOf(reached.keySet()), standing, now);
        owed.settle(standing);
        var changed = changes.of(reached.keySet());
        var addressed = digests.notices().forDigest(reached.keySet(), now);
        var written = reached.values().stream()
                .filter(to -> lines.containsKey(to.account())
                        || addressed.containsKey(to.account())
                        || changed.containsKey(to.account()))
                .toList();
        outbox.post(written.stream()
                .map(to -> text.write(
                        to,
                        addressed.getOrDefault(to.account(), List.of()),
                        lines.getOrDefault(to.account(), List.of()),
                        changed.getOrDefault(to.account(), List.of())))
                .toList());
        digests.notices().told(addressed.values().stream().flatMap(List::stream).toList(), now);
        digests.end(people, now);
        return due.size() == batch;
    }

    /** A discussion is one line, although some of it is owed and some is new. */
    private Map<Long, List<Line>> lines(List<Long> people, List<Long> standing, OffsetDateTime now) {
        return Stream.concat(digests.of(people, now).stream(), owed.of(standing, now).stream())
                .collect(Collectors.groupingBy(
                        Line::account,
                        Collectors.collectingAndThen(
                                Collectors.toMap(Line::post, Function.identity(), Line::and, LinkedHashMap::new),
                                found -> List.copyOf(found.values()))));
    }
}
