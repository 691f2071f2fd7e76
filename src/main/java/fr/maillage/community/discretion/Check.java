package fr.maillage.community.discretion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said before a text is published, and what its author decided. It travels with the form and is kept nowhere.
 *
 * @param words as they will stand
 * @param found what the author is asked about; nothing once they decided
 * @param proposed the same words without what was found
 * @param seen tells the words about which they are asked from any other
 */
public record Check(Words words, List<Finding> found, Words proposed, String seen) {
    /**
     * What is typed to be read.
     *
     * @param more what else is typed, one on a line; empty where there is nothing else
     * @param descriptions of pictures, by the names of their fields
     */
    public record Words(String title, String body, String more, SequencedMap<String, String> descriptions) {
        static final Words NONE = new Words("", "", "", new LinkedHashMap<>());

        /** What stands besides the title and the text, one after the other. */
        public List<String> lines() {
            return Stream.concat(more.lines(), descriptions.values().stream())
                    .filter(line -> !line.isBlank())
                    .toList();
        }

        private List<String> all() {
            return Stream.concat(Stream.of(title, body, more), descriptions.values().stream())
                    .toList();
        }

        private Words saying(List<String> others) {
            var told = new LinkedHashMap<String, String>();
            int at = 3;
            for (String field : descriptions.keySet()) {
                told.put(field, others.get(at++));
            }
            return new Words(others.get(0), others.get(1), others.get(2), told);
        }

        /** Line breaks change on their way through a form; this must not. */
        private String seen() {
            return Integer.toHexString(
                    String.join("\n", all()).replaceAll("\\R", "\n").hashCode());
        }
    }

    /**
     * @param check what its author decided, or null: they were not asked yet
     * @param checked the {@link #seen} of the words about which they decided; for words changed since, nothing was decided
     */
    public record Choice(@Nullable String check, @Nullable String checked) {
        private boolean is(String decided, String seen) {
            return decided.equals(check) && seen.equals(checked);
        }
    }

    /** More than any form takes: what is longer is sent back for that, and not read. */
    private static final int LONGEST = 60_000;

    public static Check of(String title, String body, Choice choice) {
        return of(title, body, "", choice);
    }

    public static Check of(String title, String body, String more, Choice choice) {
        return of(new Words(title, body, more, new LinkedHashMap<>()), choice);
    }

    public static Check of(Words words, Choice choice) {
        var all = words.all();
        boolean read = all.stream().allMatch(one -> one.length() <= LONGEST);
        List<List<Finding>> found = read ? Discretion.in(all) : Collections.nCopies(all.size(), List.of());
        var proposed = words.saying(IntStream.range(0, all.size())
                .mapToObj(i -> Discretion.without(all.get(i), found.get(i)))
                .toList());
        String seen = words.seen();
        boolean takes = choice.is("take", seen);
        boolean decided = takes || choice.is("as-is", seen);
        return new Check(
                takes ? proposed : words,
                decided ? List.of() : found.stream().flatMap(List::stream).toList(),
                proposed,
                seen);
    }

    /** Nothing was asked. */
    public static Check none() {
        return new Check(Words.NONE, List.of(), Words.NONE, "");
    }

    public boolean asks() {
        return !found.isEmpty();
    }

    public String title() {
        return words.title();
    }

    public String body() {
        return words.body();
    }

    public String more() {
        return words.more();
    }

    /** What a picture is to be described by, or null where its field was not sent. */
    public @Nullable String description(String field) {
        return words.descriptions().get(field);
    }
}
