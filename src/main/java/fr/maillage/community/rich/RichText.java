package fr.maillage.community.rich;

import fr.maillage.community.mention.Named;
import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * What someone typed, as a page may show it: the only HTML that comes from people. It is made here and nowhere else, from
 * the text as it was typed; templates print it as it is.
 */
public final class RichText implements Content {
    /** The level of what has no heading above it: a text that is quoted has no part in the outline of the page. */
    public static final int NONE = 0;

    /** Without any of these, and with nothing that begins as {@link #FIRST}, there is nothing but words. */
    private static final String SHOWN = "*_`[]\\&<>#@";

    /** Those that the words alone would not show. */
    private static final String STRESSED = "*_`[\\";

    /** What a heading, a quote or a list begins with, besides a number. */
    private static final String FIRST = "#>-+";

    private final String html;

    private RichText(String html) {
        this.html = html;
    }

    /**
     * @param leads whether the viewer may open the pages of people
     * @param under the level of the heading under which it stands, 1 to 3, or {@link #NONE}
     */
    public static RichText of(String typed, Named named, boolean leads, int under) {
        if (typed.isBlank()) {
            return new RichText("");
        }
        return new RichText(
                marked(typed, SHOWN) || linked(typed) ? Marks.html(typed, named, leads, under) : words(typed));
    }

    /** The words without the marks, for openings on one line: in lists, digests, search. */
    public static String plain(String typed) {
        return marked(typed, STRESSED) ? Marks.plain(typed) : typed;
    }

    /** Whether it has marks, or looks like it. */
    private static boolean marked(String typed, String anywhere) {
        boolean begins = true;
        for (int i = 0; i < typed.length(); i++) {
            char one = typed.charAt(i);
            if (anywhere.indexOf(one) >= 0 || begins && (FIRST.indexOf(one) >= 0 || numbers(typed, i))) {
                return true;
            }
            begins = one == '\n' || one == '\r' || begins && Character.isWhitespace(one);
        }
        return false;
    }

    /** Whether a number stands there that may begin an item of a list. */
    private static boolean numbers(String typed, int from) {
        int end = from;
        while (end < typed.length() && Character.isDigit(typed.charAt(end))) {
            end++;
        }
        return end > from && end < typed.length() && (typed.charAt(end) == '.' || typed.charAt(end) == ')');
    }

    private static boolean linked(String typed) {
        return typed.contains("://") || typed.contains("www.");
    }

    /** Most of what is written, at the price of a copy. */
    private static String words(String typed) {
        var html = new StringBuilder(typed.length() + 32).append("<p>");
        boolean begins = true;
        for (String line : typed.strip().lines().toList()) {
            if (line.isBlank()) {
                html.append(begins ? "" : "</p><p>");
                begins = true;
            } else {
                html.append(begins ? "" : "<br>").append(line.stripTrailing());
                begins = false;
            }
        }
        html.append("</p>");
        return html.toString();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }

    @Override
    public String toString() {
        return html;
    }
}
