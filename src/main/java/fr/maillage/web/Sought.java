package fr.maillage.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The words of a search, to show where they stand: a word is taken for one of them where it begins alike, without its last
 * letters, accents and capitals. It only shows; what is found is decided by the database.
 */
public record Sought(List<String> beginnings) {
    private static final Set<String> EVERYWHERE = Set.of(
            "au", "aux", "ce", "ces", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "la", "le", "les",
            "leur", "ma", "mes", "mon", "ne", "nos", "notre", "nous", "on", "ou", "par", "pas", "pour", "qui", "que",
            "sa", "se", "ses", "son", "sur", "un", "une", "vos", "votre", "vous");
    private static final int LONG = 7;
    private static final int MIDDLING = 5;

    /** A part of a text: words that are sought, or what stands between. */
    public record Piece(String text, boolean sought) {}

    public static Sought of(String words) {
        return new Sought(Arrays.stream(plain(words).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 && !EVERYWHERE.contains(word))
                .map(Sought::beginning)
                .distinct()
                .toList());
    }

    /** Singular and plural, a verb and its noun mostly begin alike. */
    private static String beginning(String word) {
        int less = word.length() >= LONG ? 2 : word.length() >= MIDDLING ? 1 : 0;
        return word.substring(0, word.length() - less);
    }

    /** Where the first of them stands, or -1. */
    public int first(String text) {
        String plain = plain(text);
        return starts(plain)
                .filter(at -> beginnings.stream().anyMatch(one -> plain.startsWith(one, at)))
                .findFirst()
                .orElse(-1);
    }

    /** The text in pieces, to mark those that are sought. */
    public List<Piece> pieces(String text) {
        String plain = plain(text);
        List<Piece> pieces = new ArrayList<>();
        int[] told = {0};
        starts(plain)
                .filter(at -> beginnings.stream().anyMatch(one -> plain.startsWith(one, at)))
                .forEach(at -> {
                    if (at > told[0]) {
                        pieces.add(new Piece(text.substring(told[0], at), false));
                    }
                    told[0] = end(plain, at);
                    pieces.add(new Piece(text.substring(at, told[0]), true));
                });
        if (told[0] < text.length()) {
            pieces.add(new Piece(text.substring(told[0]), false));
        }
        return pieces;
    }

    /** Where words begin. */
    private static IntStream starts(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> Character.isLetterOrDigit(text.charAt(at))
                        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))));
    }

    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Without accents and capitals, each letter at its place. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(Character.toLowerCase(
                    c < 128 || Character.isSurrogate(c)
                            ? c
                            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                    .charAt(0)));
        }
        return plain.toString();
    }
}
