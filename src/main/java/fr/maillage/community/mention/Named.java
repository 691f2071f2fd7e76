package fr.maillage.community.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people named in a discussion, and the words that name them. */
public record Named(List<Mention> mentions) {
    public static final Named NOBODY = new Named(List.of());

    /**
     * A stretch of a text.
     *
     * @param mention who it names, or null
     */
    public record Words(String text, @Nullable Mention mention) {}

    /** Those of one text: a comment, or where it is null the post. */
    public Named in(@Nullable Long comment) {
        return mentions.isEmpty()
                ? this
                : new Named(mentions.stream()
                        .filter(one -> Objects.equals(one.comment(), comment))
                        .toList());
    }

    /** A text cut where it names someone. */
    public List<Words> cut(String text) {
        if (mentions.isEmpty()) {
            return List.of(new Words(text, null));
        }
        var words = new ArrayList<Words>();
        var found = Pattern.compile(mentions.stream()
                        .sorted(Comparator.comparingInt(
                                (Mention one) -> -one.name().length()))
                        .map(one -> Pattern.quote(one.name()).replace(" ", "\\E\\h\\Q"))
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}@.])@(", ")(?![\\p{L}\\p{N}])")))
                .matcher(text);
        int at = 0;
        while (found.find()) {
            words.add(new Words(text.substring(at, found.start()), null));
            words.add(new Words(found.group(), bearing(found.group(1))));
            at = found.end();
        }
        words.add(new Words(text.substring(at), null));
        return words;
    }

    private @Nullable Mention bearing(String name) {
        String plain = name.replaceAll("\\h", " ");
        return mentions.stream()
                .filter(one -> one.name().equals(plain))
                .findFirst()
                .orElse(null);
    }
}
