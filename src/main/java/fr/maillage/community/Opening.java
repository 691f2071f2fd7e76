package fr.maillage.community;

import fr.maillage.community.rich.RichText;
import fr.maillage.web.Sought;
import java.util.StringJoiner;
import java.util.StringTokenizer;

/** The first words of a text, on one line. */
public final class Opening {
    private Opening() {}

    /** @param most in UTF-16 units; cut between words where there is a space to cut at */
    public static String of(String text, int most) {
        return cut(onOneLine(RichText.plain(text), most), most);
    }

    /** As {@link #of}, from shortly before the first of the words that are sought, where it stands further on. */
    public static String around(String text, Sought sought, int most) {
        String line = onOneLine(RichText.plain(text), Integer.MAX_VALUE);
        int at = sought.first(line);
        int from = at < most / 2 ? 0 : Math.min(at, line.indexOf(' ', at - most / 3) + 1);
        return from == 0 ? cut(line, most) : "…" + cut(line.substring(from), most);
    }

    private static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end) + "…";
    }

    /** No more of the words than tell that there are too many. */
    private static String onOneLine(String text, int most) {
        var words = new StringTokenizer(text, " \t\n\u000b\f\r");
        var line = new StringJoiner(" ");
        while (words.hasMoreTokens() && line.length() <= most) {
            line.add(words.nextToken());
        }
        return line.toString();
    }
}
