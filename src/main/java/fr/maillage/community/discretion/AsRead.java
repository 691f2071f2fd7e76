package fr.maillage.community.discretion;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text as it reads: without the marks that stress or link its words, each letter one sign with its accent. Each sign
 * knows where it was typed.
 */
final class AsRead {
    private static final Pattern TYPED = Pattern.compile("(?<mark>\\*+|`+|(?<![\\p{L}\\d])_+|_+(?![\\p{L}\\d])"
            + "|\\[(?=[^\\[\\]\\n]*]\\())"
            + "|(?<link>]\\()"
            + "|(?<hidden>\\\\[*_`]|\\\\(?=\\p{Punct})|\\p{Cf}+)"
            + "|(?<accented>\\p{L}\\p{M}+)");
    private static final Pattern ADDRESS = Pattern.compile("]\\([^()\\n]*+\\)");

    private final String typed;
    private final StringBuilder words = new StringBuilder();
    private final NavigableMap<Integer, Integer> addresses = new TreeMap<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    AsRead(String typed) {
        this.typed = typed;
        ADDRESS.matcher(typed).results().forEach(one -> addresses.put(one.start(), one.end()));
        var signs = TYPED.matcher(typed);
        int from = 0;
        while (signs.find()) {
            plain(from, signs.start());
            if (signs.group("link") != null) {
                add(" (", signs.start(), signs.end());
            } else if (signs.group("accented") != null) {
                add(Normalizer.normalize(signs.group(), Normalizer.Form.NFC), signs.start(), signs.end());
            }
            from = signs.end();
        }
        plain(from, typed.length());
    }

    private void plain(int from, int to) {
        for (int i = from; i < to; i++) {
            add(typed.substring(i, i + 1), i, i + 1);
        }
    }

    private void add(String signs, int start, int end) {
        for (int i = 0; i < signs.length(); i++) {
            starts.add(start);
            ends.add(end);
            words.append(signs.charAt(i));
        }
    }

    String words() {
        return words.toString();
    }

    /** The same in the text as it was typed. Marks that begin or end in it and reach further stay. */
    Finding typed(Finding read) {
        int start = starts.get(read.start());
        int end = ends.get(read.end() - 1);
        var address = addresses.floorEntry(start);
        if (address != null && end <= address.getValue()) { // it leads nowhere without what was found
            return new Finding(read.trace(), address.getKey(), address.getValue(), read.words(), "]");
        }
        Deque<String> begun = new ArrayDeque<>();
        Deque<String> ended = new ArrayDeque<>();
        var marks = TYPED.matcher(typed).region(start, end).useTransparentBounds(true);
        while (marks.find()) {
            String mark = marks.group("mark");
            if (mark != null && begins(marks.start(), marks.end())) {
                begun.addLast(mark);
            } else if (mark != null && !begun.removeLastOccurrence(mark) && !ended.removeLastOccurrence(mark)) {
                ended.addLast(mark);
            }
        }
        while (!begun.isEmpty() && after(end, begun.getLast()) > 0) {
            end += after(end, begun.removeLast());
        }
        return new Finding(
                read.trace(),
                start,
                end,
                read.words(),
                String.join("", begun) + read.instead() + String.join("", ended));
    }

    private boolean begins(int start, int end) {
        return end < typed.length()
                && !Character.isWhitespace(typed.charAt(end))
                && (start == 0 || !Character.isLetterOrDigit(typed.charAt(start - 1)));
    }

    /** How long what closes the mark is, where it stands there. */
    private int after(int end, String mark) {
        if (mark.equals("[")) {
            var address = ADDRESS.matcher(typed).region(end, typed.length());
            return address.lookingAt() ? address.end() - end : 0;
        }
        return typed.startsWith(mark, end) ? mark.length() : 0;
    }
}
