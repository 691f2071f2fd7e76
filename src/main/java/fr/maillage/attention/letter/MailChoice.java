package fr.maillage.attention.letter;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What someone lets come to them by mail.
 *
 * @param days ISO weekdays on which the digest may leave, Monday is 1
 * @param at on their clock; null: when their hours begin
 */
public record MailChoice(
        boolean alerts,
        boolean digest,
        List<Integer> days,
        @Nullable LocalTime at) {
    /** What holds for whoever never chose: the mornings of weekdays. */
    public static final MailChoice USUAL = new MailChoice(true, true, List.of(1, 2, 3, 4, 5), null);

    boolean comes(LetterKind kind) {
        return kind == LetterKind.ALERTS ? alerts : digest;
    }

    public MailChoice with(LetterKind kind, boolean wanted) {
        return kind == LetterKind.ALERTS
                ? new MailChoice(wanted, digest, days, at)
                : new MailChoice(alerts, wanted, days, at);
    }

    /** As the query of an address. */
    public String query() {
        var query = new StringBuilder("alerts=" + alerts + "&digest=" + digest + "&at=" + (at == null ? "" : at));
        days.forEach(day -> query.append("&days=").append(day));
        return query.toString();
    }
}
