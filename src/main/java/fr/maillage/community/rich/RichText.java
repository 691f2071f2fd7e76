package fr.maillage.community.rich;

import fr.maillage.community.mention.Named;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * What someone typed, as a page may show it: the only HTML that comes from people. It is made here and nowhere else, from
 * the text as it was typed; templates print it as it is.
 */
public final class RichText implements Content {
    /** The level of what has no heading above it: a text that is quoted has no part in the outline of the page. */
    public static final int NONE = 0;

    /** Without any of these there is nothing but words. */
    private static final Pattern MARKED =
            Pattern.compile("[*_`\\[\\]\\\\&<>#@]|://|www\\.|(?m)^\\h*([-+]|\\d{1,9}[.)])\\s");

    /** What its words alone would not show. */
    private static final Pattern STRESSED =
            Pattern.compile("[*_`\\[\\\\]|(?m)^\\h*(>|#{1,3}\\h|[-+]\\s|\\d{1,9}[.)]\\s)");

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
        return new RichText(MARKED.matcher(typed).find() ? Marks.html(typed, named, leads, under) : words(typed));
    }

    /** The words without the marks, for openings on one line: in lists, digests, search. */
    public static String plain(String typed) {
        return STRESSED.matcher(typed).find() ? Marks.plain(typed) : typed;
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
