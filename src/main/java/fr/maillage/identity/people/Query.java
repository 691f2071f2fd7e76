package fr.maillage.identity.people;

import fr.maillage.identity.account.Typed;
import fr.maillage.identity.profile.Culture;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is looked for; the address of the page holds all of it.
 *
 * @param q words of a name, a profession, an organisation or a skill
 * @param after the name and the number of the last person of the page before, as {@link Person#place()} writes them
 */
public record Query(
        String q, @Nullable Long organisation, @Nullable Culture culture, String skill, String after) {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 40;

    static Query of(
            @Nullable String q,
            @Nullable Long organisation,
            @Nullable String culture,
            @Nullable String skill,
            @Nullable String after) {
        return new Query(
                Typed.line(q), organisation, Culture.named(culture), Typed.line(skill), after == null ? "" : after);
    }

    /** Words past the sixth narrow nothing any more. */
    List<String> words() {
        return Arrays.stream(q.split("[\\s,;'’-]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .limit(MOST_WORDS)
                .toList();
    }

    /** Everyone, without any condition. */
    public boolean everyone() {
        return q.isEmpty() && organisation == null && culture == null && skill.isEmpty();
    }

    /** The same question from another place of the list. */
    public String address(String after) {
        var address = new StringBuilder("/people?q=").append(encoded(q));
        if (organisation != null) {
            address.append("&organisation=").append(organisation);
        }
        if (culture != null) {
            address.append("&culture=").append(culture.name());
        }
        return address.append("&skill=")
                .append(encoded(skill))
                .append("&after=")
                .append(encoded(after))
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
