package fr.maillage.search;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What is looked for; the address of the page holds all of it.
 *
 * @param kind the only one, or empty for some of each
 * @param community the only one to look in, or null
 * @param from how many were on the pages before
 */
public record Question(String words, String kind, @Nullable Long community, Period period, int from) {
    private static final int LONGEST = 200;
    private static final Pattern BEFORE_A_NAME = Pattern.compile("(?:^|\\s)[@#]+");
    private static final int FURTHEST = 1000;

    static Question of(String q, String kind, @Nullable Long community, @Nullable String period, int from) {
        String words = words(q);
        return new Question(
                words.substring(0, Math.min(words.length(), LONGEST)),
                kind,
                community,
                Period.named(period),
                Math.clamp(from, 0, FURTHEST));
    }

    /** A name is found as it is written after @; what has neither a letter nor a digit asks for nothing. */
    private static String words(String q) {
        String typed =
                BEFORE_A_NAME.matcher(q.replace("\0", "")).replaceAll(" ").strip();
        return typed.codePoints().anyMatch(Character::isLetterOrDigit) ? typed : "";
    }

    /** Whether it is asked of what is written alone. */
    public boolean narrowed() {
        return community != null || period != Period.ALWAYS;
    }

    /** The same question about another kind, or from another place of its list. */
    public String address(String otherKind, int otherFrom) {
        var address = new StringBuilder("/search?q=").append(UriUtils.encode(words, StandardCharsets.UTF_8));
        if (!otherKind.isEmpty()) {
            address.append("&kind=").append(UriUtils.encode(otherKind, StandardCharsets.UTF_8));
        }
        if (community != null) {
            address.append("&community=").append(community);
        }
        if (period != Period.ALWAYS) {
            address.append("&period=").append(period.word());
        }
        return otherFrom == 0
                ? address.toString()
                : address.append("&from=").append(otherFrom).toString();
    }
}
