package fr.maillage.directory.hours;

import fr.maillage.directory.vocabulary.Plain;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words of a comment say of coming in. */
final class Comment {
    private static final String APPOINTMENT =
            "(?:rendez[\\s-]*vous|\\brdvs?\\b|\\br\\.\\s?d\\.\\s?v\\b|appointments?|\\bappt\\b|pre-?booking)";
    private static final Pattern EITHER = Pattern.compile(
            "(?:avec (?:ou|et) sans|sans (?:ou|et) avec|with (?:or|and) without) (?:un |an )?" + APPOINTMENT);
    private static final Pattern WITHOUT = Pattern.compile("(?:sans|pas de|without|no) (?:un |an )?" + APPOINTMENT);
    private static final Pattern WITH = Pattern.compile(APPOINTMENT);

    private Comment() {}

    /** What a rule with these words grants, when it would grant {@code unless} without speaking of appointments. */
    static @Nullable Access access(String words, @Nullable Access unless) {
        var plain = Plain.of(words).replaceAll("\\s+", " ");
        var rest = EITHER.matcher(plain).replaceAll(" ");
        var free = !rest.equals(plain);
        plain = WITHOUT.matcher(rest).replaceAll(" ");
        free |= !plain.equals(rest);
        if (!WITH.matcher(plain).find()) {
            return free && unless != null ? Access.OPEN : unless;
        }
        // "without in the morning, with in the afternoon": only a human can tell.
        return free ? Access.UNKNOWN : Access.ON_APPOINTMENT;
    }
}
