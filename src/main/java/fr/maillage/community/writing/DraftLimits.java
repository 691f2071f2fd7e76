package fr.maillage.community.writing;

import fr.maillage.web.Problems;

/** How long what is begun may be, in characters: longer than what is published, which is cut to its length by its author. */
final class DraftLimits {
    static final int LONGEST_TITLE = 500;
    static final int LONGEST_BODY = 40_000;
    static final int LONGEST_CHOICES = 4_000;
    static final int LONGEST_DAY = 40;

    /** Begun by one person at once. */
    static final int MOST = 200;

    private DraftLimits() {}

    static Problems check(Composition typed) {
        var problems = Problems.none();
        length(problems, "title", typed.form().titleTyped(), LONGEST_TITLE);
        length(problems, "body", typed.form().bodyTyped(), LONGEST_BODY);
        length(problems, "options", typed.poll().optionsTyped(), LONGEST_CHOICES);
        length(problems, "date", typed.poll().dates(), LONGEST_CHOICES);
        length(problems, "end", typed.poll().endTyped(), LONGEST_DAY);
        return problems;
    }

    private static void length(Problems problems, String field, String typed, int longest) {
        problems.addIf(typed.length() > longest, field, "community.too-long", typed.length(), longest);
    }
}
