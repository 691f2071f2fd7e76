package fr.maillage.directory.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words for the codes of the vocabularies, kept in memory for some minutes. */
@Component
public class Labels {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, List.of(), Map.of());

    /** A term of a vocabulary. */
    public record Label(
            String vocabulary,
            String code,
            String text,
            @Nullable String parent) {}

    private record Known(Instant at, List<Label> all, Map<String, String> byCode) {}

    Labels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What people read for a code; the code's own words where no vocabulary knows it. */
    public String of(String code) {
        String label = current().byCode().get(code);
        String last = code.substring(code.lastIndexOf("--") < 0 ? 0 : code.lastIndexOf("--") + 2);
        return label != null ? label : last.replace('-', ' ');
    }

    public List<String> of(Collection<String> codes) {
        return codes.stream().map(this::of).distinct().toList();
    }

    /** The terms of a vocabulary under one of its terms, or its top ones where {@code parent} is null. */
    public List<Label> in(String vocabulary, @Nullable String parent) {
        return current().all().stream()
                .filter(l -> l.vocabulary().equals(vocabulary))
                .filter(l -> parent == null ? l.parent() == null : parent.equals(l.parent()))
                .toList();
    }

    private Known current() {
        var now = known;
        if (now.at().plus(KEPT).isBefore(clock.instant())) {
            now = read();
            known = now.all().isEmpty() ? known : now;
        }
        return now;
    }

    private Known read() {
        var all = jdbc.sql("""
                select vocabulary_id, code, label, parent from term
                order by vocabulary_id like 'mednum%', vocabulary_id, position
                """)
                .query((row, n) -> new Label(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        var byCode = new HashMap<String, String>();
        all.forEach(label -> byCode.putIfAbsent(label.code(), label.text()));
        return new Known(clock.instant(), all, byCode);
    }
}
